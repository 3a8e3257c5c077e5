package nl.trajectregie.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.postgresql.Driver;
import org.slf4j.Logger;

/**
 * The thread that owns the database connection: takes what is queued, writes it as one transaction, and reports the position after the commit.
 * Whatever goes wrong it keeps the batch and tries again; the broker's log waits.
 */
final class Schrijver implements Runnable {

    private static final int GROOTSTE_BUNDEL = 5_000;
    private static final long EERSTE_PAUZE_MS = 100;
    private static final long LANGSTE_PAUZE_MS = 5_000;
    private static final long ALLEEN_POSITIE_PAUZE_MS = 50;

    private final Instellingen instellingen;
    private final int partitie;
    private final Logger log;
    private final InstantSource klok;
    private final LongConsumer vastgelegd;
    private final long brokerMetagegeven;
    private final Opslag opslag;
    private final BlockingQueue<Ingang> wachtrij;
    private final Thread draad;
    private volatile boolean gestopt;
    private volatile long vertragingMs;
    private volatile boolean gat;
    private volatile boolean anderLog;
    private volatile int fouten;
    private Connection verbinding;
    private boolean gatGecontroleerd;

    private record Ingang(Mutatie mutatie, long tijd) {}

    /**
     * @param brokerMetagegeven the position that this exporter told the broker it had stored, -1 when the broker knows none
     * @param vastgelegd called after each commit with the position up to which everything is stored
     */
    Schrijver(Instellingen instellingen, int partitie, Logger log, InstantSource klok, long brokerMetagegeven, LongConsumer vastgelegd) {
        this.instellingen = instellingen;
        this.partitie = partitie;
        this.log = log;
        this.klok = klok;
        this.brokerMetagegeven = brokerMetagegeven;
        this.vastgelegd = vastgelegd;
        this.opslag = new Opslag(partitie, log);
        this.wachtrij = new LinkedBlockingQueue<>(instellingen.wachtrij());
        this.draad = Thread.ofPlatform().daemon().name("trajectregie-exporter-" + partitie).unstarted(this);
    }

    void start() {
        draad.start();
    }

    /** @return {@code false} when the queue is full: offer the same record again later */
    boolean neem(Mutatie mutatie, long tijd) {
        return wachtrij.offer(new Ingang(mutatie, tijd));
    }

    void stop() {
        gestopt = true;
        draad.interrupt();
        try {
            draad.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int wachtend() {
        return wachtrij.size();
    }

    /** Age of the oldest record in the last batch, or of the one that cannot be written now. */
    long vertragingMs() {
        return vertragingMs;
    }

    boolean gat() {
        return gat || anderLog;
    }

    int fouten() {
        return fouten;
    }

    @Override
    public void run() {
        List<Ingang> bundel = new ArrayList<>();
        long pauze = EERSTE_PAUZE_MS;
        boolean gemeld = false;
        while (!gestopt) {
            try {
                if (bundel.isEmpty()) {
                    verzamel(bundel);
                }
                schrijf(bundel);
                bundel.clear();
                pauze = EERSTE_PAUZE_MS;
                if (gemeld) {
                    log.info("Read model is being written again");
                    gemeld = false;
                }
            } catch (InterruptedException e) {
                break;
            } catch (Exception | LinkageError e) {
                fouten++;
                vertragingMs = bundel.isEmpty() ? 0 : Math.max(0, klok.millis() - bundel.getFirst().tijd());
                verbreek();
                if (!gemeld) {
                    log.error("Read model cannot be written, the log is kept and tried again: {}", omschrijving(e));
                    gemeld = true;
                }
                try {
                    Thread.sleep(pauze / 2 + ThreadLocalRandom.current().nextLong(pauze));
                } catch (InterruptedException onderbroken) {
                    break;
                }
                pauze = Math.min(LANGSTE_PAUZE_MS, pauze * 2);
            }
        }
        verbreek();
    }

    private void verzamel(List<Ingang> bundel) throws InterruptedException {
        bundel.add(wachtrij.take());
        wachtrij.drainTo(bundel, GROOTSTE_BUNDEL - 1);
        long geduld = ALLEEN_POSITIE_PAUZE_MS * 1_000_000 + System.nanoTime();
        while (bundel.stream().allMatch(i -> i.mutatie() instanceof Mutatie.Gezien) && bundel.size() < GROOTSTE_BUNDEL) {
            Ingang volgende = wachtrij.poll(geduld - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (volgende == null) {
                return;
            }
            bundel.add(volgende);
            wachtrij.drainTo(bundel, GROOTSTE_BUNDEL - bundel.size());
        }
    }

    private void schrijf(List<Ingang> ingangen) throws SQLException {
        Connection open = verbonden();
        Opslag.Stand stand = opslag.stand(open);
        long opgeslagen = stand.positie();
        controleerGat(open, opgeslagen);
        eisHetzelfdeLog(open, ingangen, stand);
        Bundel bundel = new Bundel(ingangen.stream().map(Ingang::mutatie).toList(), opgeslagen);
        long vertraging = Math.max(0, klok.millis() - ingangen.getFirst().tijd());
        if (bundel.tot() >= 0) {
            opslag.schrijf(open, bundel, vertraging, ingangen.stream().mapToLong(Ingang::tijd).max().orElseThrow());
        }
        open.commit();
        anderLog = false;
        vertragingMs = vertraging;
        vastgelegd.accept(ingangen.getLast().mutatie().positie());
    }

    private void controleerGat(Connection open, long opgeslagen) throws SQLException {
        if (gatGecontroleerd) {
            return;
        }
        if (brokerMetagegeven > opgeslagen) {
            gat = true;
            opslag.meldGat(open, opgeslagen, brokerMetagegeven);
            log.error("GAP in the read model of partition {}: stored up to {}, but {} was stored before. Was the database put back from an older backup?",
                    partitie, opgeslagen, brokerMetagegeven);
        }
        gatGecontroleerd = true;
    }

    /**
     * A record that comes again is as old as it was. One with a position that was stored before, but from a later moment than anything stored,
     * belongs to another log: the broker lost its data, or was put back from a backup, while the read model was kept. Its keys are those of other
     * instances, so nothing of it may be written: it alarms and waits until people have put the two together again.
     */
    private void eisHetzelfdeLog(Connection open, List<Ingang> ingangen, Opslag.Stand stand) throws SQLException {
        Ingang vreemd = stand.tijd() == null ? null
                : ingangen.stream().filter(i -> i.mutatie().positie() <= stand.positie() && i.tijd() > stand.tijd()).findFirst().orElse(null);
        if (vreemd == null) {
            return;
        }
        if (!anderLog) {
            opslag.meldGat(open, vreemd.mutatie().positie(), stand.positie());
            open.commit();
            anderLog = true;
        }
        throw new SQLException("the broker of partition %d has ANOTHER LOG than the one that was stored: position %d is new, but was stored before (up to %d). Was its data emptied or put back, and the database kept?"
                .formatted(partitie, vreemd.mutatie().positie(), stand.positie()));
    }

    private Connection verbonden() throws SQLException {
        if (verbinding == null) {
            if (instellingen.url() == null) {
                throw new SQLException("no argument 'url' for the exporter");
            }
            Properties eigenschappen = new Properties();
            eigenschappen.setProperty("user", instellingen.gebruiker());
            eigenschappen.setProperty("password", instellingen.wachtwoord());
            eigenschappen.setProperty("ApplicationName", "trajectregie-exporter-" + partitie);
            eigenschappen.setProperty("connectTimeout", "5");
            eigenschappen.setProperty("socketTimeout", "30");
            eigenschappen.setProperty("tcpKeepAlive", "true");
            eigenschappen.setProperty("prepareThreshold", "2");
            Connection nieuw = new Driver().connect(instellingen.url(), eigenschappen);
            if (nieuw == null) {
                throw new SQLException("argument 'url' is no PostgreSQL address");
            }
            verbinding = nieuw;
            nieuw.setAutoCommit(false);
            if (!Opslag.tabellenBestaan(nieuw)) {
                throw new SQLException("schema engine is not there yet: the application makes it when it starts");
            }
        }
        return verbinding;
    }

    private void verbreek() {
        opslag.vergeet();
        if (verbinding != null) {
            try {
                verbinding.rollback();
            } catch (SQLException wegIsGoed) {
                log.trace("Connection was gone already");
            }
            try {
                verbinding.close();
            } catch (SQLException wegIsGoed) {
                log.trace("Connection was closed already");
            }
            verbinding = null;
        }
    }

    /** A database error's message can quote a row; its state and class cannot. */
    private static String omschrijving(Throwable fout) {
        if (fout instanceof SQLException sql && sql.getSQLState() != null) {
            return "SQLSTATE " + sql.getSQLState() + " " + fout.getClass().getSimpleName();
        }
        return fout instanceof SQLException ? fout.getMessage() : fout.toString();
    }
}
