package nl.trajectregie.portaal.web;

/** An exception's kinds and places without their messages: a message may hold what somebody typed. */
final class ZonderBericht extends RuntimeException {

    private ZonderBericht(Throwable fout, Throwable oorzaak) {
        super(fout.getClass().getName(), oorzaak);
        setStackTrace(fout.getStackTrace());
    }

    static Throwable van(Throwable fout) {
        Throwable oorzaak = fout.getCause();
        return new ZonderBericht(fout, oorzaak == null || oorzaak == fout ? null : van(oorzaak));
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
