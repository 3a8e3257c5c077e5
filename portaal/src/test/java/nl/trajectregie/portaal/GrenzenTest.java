package nl.trajectregie.portaal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The borders between modules: pages and API only in the portaal, jobs only in the workers, and each speaks to the engine through its boundary. */
@AnalyzeClasses(packages = "nl.trajectregie", importOptions = ImportOption.DoNotIncludeTests.class)
class GrenzenTest {

    @ArchTest
    static final ArchRule CONTROLLERS_ALLEEN_IN_HET_PORTAAL = classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
            .should().resideInAPackage("nl.trajectregie.portaal..");

    @ArchTest
    static final ArchRule CONTROLLERS_ZIJN_NIET_OPENBAAR = classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
            .should().notBePublic();

    @ArchTest
    static final ArchRule WORKERS_KENNEN_HET_PORTAAL_NIET = noClasses().that().resideInAPackage("nl.trajectregie.workers..")
            .should().dependOnClassesThat().resideInAPackage("nl.trajectregie.portaal..");

    @ArchTest
    static final ArchRule HET_PORTAAL_SPREEKT_DE_MOTOR_ALLEEN_OVER_DE_GRENS = noClasses().that().resideInAPackage("nl.trajectregie.portaal..")
            .should().dependOnClassesThat().resideInAPackage("io.camunda..");

    @ArchTest
    static final ArchRule DE_MOTORGRENS_KENT_HET_DOSSIER_NIET = noClasses().that().resideInAPackage("nl.trajectregie.engine..")
            .should().dependOnClassesThat().resideInAnyPackage("nl.trajectregie.dossier..", "nl.trajectregie.workers..", "nl.trajectregie.portaal..");
}
