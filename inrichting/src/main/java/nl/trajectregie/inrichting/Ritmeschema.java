package nl.trajectregie.inrichting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Period;
import java.util.List;

/**
 * When the moments of a {@link Contactritme} fall, counted from its start day. Lengths are calendar lengths (days, weeks, months, years), so a
 * month's end stays a month's end and no hour is lost to summer time. The moments themselves are worked out in the dossier.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Ritmeschema.Vast.class), @JsonSubTypes.Type(Ritmeschema.PerJaar.class), @JsonSubTypes.Type(Ritmeschema.Herhaald.class),
        @JsonSubTypes.Type(Ritmeschema.Gespreid.class), @JsonSubTypes.Type(Ritmeschema.Stilte.class)})
public sealed interface Ritmeschema {

    /** At fixed lengths after the start, e.g. weeks 3 and 10, and then every {@code daarna} (10 weeks); {@code daarna} is {@code null} when it stops. */
    record Vast(List<Period> op, Period daarna) implements Ritmeschema {
        public Vast {
            op = List.copyOf(op);
        }
    }

    /** A number of times a year, spread evenly; the n-th number is for the n-th year and the last one for every year after it. */
    record PerJaar(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Integer> perJaar) implements Ritmeschema {
        public PerJaar {
            perJaar = List.copyOf(perJaar);
        }
    }

    /** Again and again after this length. Several lengths take turns: 10 and 11 days are "once per one and a half weeks" without half days. */
    record Herhaald(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Period> elke) implements Ritmeschema {
        public Herhaald {
            elke = List.copyOf(elke);
        }
    }

    /** A number of appointments spread evenly over a length of time, the last on its last day. */
    record Gespreid(int aantal, Period over) implements Ritmeschema {}

    /** No moments of its own: a task when there was no contact of any kind for this number of days. */
    record Stilte(int stilteDagen) implements Ritmeschema {}
}
