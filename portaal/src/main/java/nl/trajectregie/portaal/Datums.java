package nl.trajectregie.portaal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates as people read them, in Europe/Amsterdam. In a template: {@code ${@datums.dag(rij.fataleDatum)}}. */
@Component("datums")
public class Datums {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Locale NEDERLANDS = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", NEDERLANDS);
    private static final DateTimeFormatter KORT = DateTimeFormatter.ofPattern("d MMM yyyy", NEDERLANDS);
    private static final DateTimeFormatter ZONDER_JAAR = DateTimeFormatter.ofPattern("d MMM", NEDERLANDS);
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", NEDERLANDS);

    private final Clock klok;

    Datums(Clock klok) {
        this.klok = klok;
    }

    /** "21 november 2026"; empty when there is no date. */
    public String dag(TemporalAccessor moment) {
        return moment == null ? "" : DAG.format(naarDag(moment));
    }

    /** "21 nov 2026"; empty when there is no date. */
    public String kort(TemporalAccessor moment) {
        return moment == null ? "" : KORT.format(naarDag(moment));
    }

    /** "21 nov", where the year is in sight already; empty when there is no date. */
    public String zonderJaar(TemporalAccessor moment) {
        return moment == null ? "" : ZONDER_JAAR.format(naarDag(moment));
    }

    /** "21 november 2026, 9:05"; empty when there is no moment. */
    public String tijdstip(TemporalAccessor moment) {
        if (moment == null) {
            return "";
        }
        return moment instanceof LocalDate dag ? DAG.format(dag) : TIJDSTIP.format(Instant.from(moment).atZone(ZONE));
    }

    /** "2026-11-21" or an instant, for the {@code datetime} attribute of a {@code <time>}. */
    public String iso(TemporalAccessor moment) {
        return moment == null ? "" : moment.toString();
    }

    /** How far away a day is, in words: "vandaag", "over 3 dagen", "2 weken te laat", "over 2 jaar en 4 maanden". */
    public String afstand(TemporalAccessor moment) {
        if (moment == null) {
            return "";
        }
        long dagen = dagenTot(moment);
        if (dagen == 0) {
            return "vandaag";
        }
        if (dagen == 1) {
            return "morgen";
        }
        LocalDate dag = naarDag(moment);
        return dagen > 0 ? "over " + lengte(vandaag(), dag) : lengte(dag, vandaag()) + " te laat";
    }

    /** Days from today until this day; negative when it has passed. */
    public long dagenTot(TemporalAccessor moment) {
        return ChronoUnit.DAYS.between(vandaag(), naarDag(moment));
    }

    /** Colour of a last day: {@code fout} when it passed, {@code let-op} within two weeks, {@code goed} otherwise, {@code onbekend} without one. */
    public String urgentie(TemporalAccessor moment) {
        if (moment == null) {
            return "onbekend";
        }
        long dagen = dagenTot(moment);
        if (dagen < 0) {
            return "fout";
        }
        return dagen <= 14 ? "let-op" : "goed";
    }

    /** Today in Europe/Amsterdam. */
    public LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), ZONE);
    }

    /** From the calendar, rounded down: days to three weeks, weeks to three months, months to two years, then years and months. */
    private static String lengte(LocalDate van, LocalDate tot) {
        long dagen = ChronoUnit.DAYS.between(van, tot);
        long maanden = ChronoUnit.MONTHS.between(van, tot);
        if (dagen < 21) {
            return dagen == 1 ? "1 dag" : dagen + " dagen";
        }
        if (maanden < 3) {
            return dagen / 7 + " weken";
        }
        if (maanden < 24) {
            return maanden + " maanden";
        }
        return maanden / 12 + " jaar" + switch ((int) (maanden % 12)) {
            case 0 -> "";
            case 1 -> " en 1 maand";
            default -> " en " + maanden % 12 + " maanden";
        };
    }

    private static LocalDate naarDag(TemporalAccessor moment) {
        return switch (moment) {
            case LocalDate dag -> dag;
            case OffsetDateTime tijdstip -> tijdstip.atZoneSameInstant(ZONE).toLocalDate();
            default -> LocalDate.ofInstant(Instant.from(moment), ZONE);
        };
    }
}
