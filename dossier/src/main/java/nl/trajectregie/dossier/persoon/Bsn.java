package nl.trajectregie.dossier.persoon;

/**
 * A burgerservicenummer that passes the 11-proef: nine digits, weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11
 * (Wabb; legal.md 9). Passing proves nothing about identity.
 */
public record Bsn(String nummer) {

    public Bsn {
        if (!isGeldig(nummer)) {
            throw new IllegalArgumentException("Not a BSN: nine digits that pass the 11-proef");
        }
    }

    /** Whether this text is a BSN. */
    public static boolean isGeldig(String nummer) {
        if (nummer == null || !nummer.matches("[0-9]{9}") || nummer.equals("000000000")) {
            return false;
        }
        int som = -Character.digit(nummer.charAt(8), 10);
        for (int plaats = 0; plaats < 8; plaats++) {
            som += (9 - plaats) * Character.digit(nummer.charAt(plaats), 10);
        }
        return som % 11 == 0;
    }

    /** Never the number: it must not end up in a log. */
    @Override
    public String toString() {
        return "Bsn[…]";
    }
}
