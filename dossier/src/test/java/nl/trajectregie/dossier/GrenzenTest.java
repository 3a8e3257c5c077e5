package nl.trajectregie.dossier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders of the case file: it knows the engine's boundary, not the engine, and no page, job or other edge knows its way in here. */
@AnalyzeClasses(packages = "nl.trajectregie.dossier", importOptions = ImportOption.DoNotIncludeTests.class)
class GrenzenTest {

    @ArchTest
    static final ArchRule HET_DOSSIER_KENT_GEEN_RANDEN = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("nl.trajectregie.portaal..", "nl.trajectregie.workers..", "nl.trajectregie.exporter..", "nl.trajectregie.lokaal..",
                    "io.camunda..", "org.springframework.web..", "jakarta.servlet..", "org.springframework.security..");

    @ArchTest
    static final ArchRule REGELS_KENNEN_GEEN_DATABASE = noClasses().that()
            .haveNameMatching(".*\\.(Koppelregels|Bsn|VNummer|Persoon|Traject|Lijn|Fase|PipRegels|PipInhoud|Afspraak|Rekenregels|Termijn|Termijnsoort|Startpositie|Intakebeeld)")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..", "nl.trajectregie.engine..");

    /** Four classes still look back; everything else, and everything new, does not. */
    @ArchTest
    static final ArchRule PAKKETTEN_HANGEN_NIET_IN_EEN_KRING = slices().matching("nl.trajectregie.dossier.(*)..").should().beFreeOfCycles()
            .ignoreDependency(klasse("taak.Dossierschetsen"), alles()).ignoreDependency(klasse("intake.Gespreksverwerking"), klasse("overdracht.Overdrachten"))
            .ignoreDependency(klasse("overdracht.VolgOpstartklas"), alles()).ignoreDependency(klasse("uitgaand.TaakMelder"), alles());

    private static DescribedPredicate<JavaClass> klasse(String klasse) {
        return DescribedPredicate.describe(klasse, java -> java.getName().equals("nl.trajectregie.dossier." + klasse));
    }

    private static DescribedPredicate<JavaClass> alles() {
        return DescribedPredicate.alwaysTrue();
    }
}
