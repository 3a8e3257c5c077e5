package nl.trajectregie.dossier.tekst;

import java.util.regex.Pattern;

/**
 * Sentences of ours with text in them that somebody typed or a system sent, which may end with a full stop of its own: "B.V.", "Verhuisd."
 * What keeps such sentences (timeline, ledger of terms, letter, notice) lets them pass here, so whoever writes one need not think of it.
 */
public final class Zin {

    /** A full stop straight after the end of a sentence; three full stops are an ellipsis. */
    private static final Pattern PUNT_TE_VEEL = Pattern.compile("(?<!\\.)([.!?…]|\\.{3})\\s*\\.(?![.\\p{L}\\p{N}])");

    private Zin() {}

    /** Without the second full stop after text that had one; {@code null} stays so. */
    public static String zonderDubbelePunt(String tekst) {
        return tekst == null ? null : PUNT_TE_VEEL.matcher(tekst).replaceAll("$1");
    }

    /** The text as a sentence: with a full stop at its end unless it ends already. */
    public static String van(String tekst) {
        return zonderDubbelePunt(tekst.strip() + ".");
    }
}
