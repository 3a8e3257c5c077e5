package nl.trajectregie.engine.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells PostgreSQL the gemeenten of the {@link DbContext} when a transaction begins, and keeps contexts from mixing within one. */
final class ContextTransactieBeheer implements PlatformTransactionManager {

    private final Beheer beheer;

    ContextTransactieBeheer(DataSource bron) {
        this.beheer = new Beheer(bron);
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definitie) {
        int voortplanting = definitie == null ? TransactionDefinition.PROPAGATION_REQUIRED : definitie.getPropagationBehavior();
        boolean doetMee = voortplanting == TransactionDefinition.PROPAGATION_REQUIRED || voortplanting == TransactionDefinition.PROPAGATION_SUPPORTS
                || voortplanting == TransactionDefinition.PROPAGATION_MANDATORY || voortplanting == TransactionDefinition.PROPAGATION_NESTED;
        DbContext lopend = beheer.lopend();
        if (doetMee && lopend != null && !lopend.equals(DbContext.huidig())) {
            throw new IllegalTransactionStateException("A transaction of role " + lopend.rol() + " is running; this work is for role "
                    + DbContext.huidig().rol() + " or other gemeenten. Use REQUIRES_NEW, or finish the first");
        }
        return beheer.getTransaction(definitie);
    }

    @Override
    public void commit(TransactionStatus status) {
        beheer.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        beheer.rollback(status);
    }

    private static final class Beheer extends JdbcTransactionManager {

        private final Map<Object, DbContext> contexten = new ConcurrentHashMap<>();

        Beheer(DataSource bron) {
            super(bron);
        }

        /** Under which context the transaction of this thread began, {@code null} without one. */
        DbContext lopend() {
            Object houder = TransactionSynchronizationManager.getResource(obtainDataSource());
            return houder == null ? null : contexten.get(houder);
        }

        @Override
        protected void doBegin(Object transactie, TransactionDefinition definitie) {
            super.doBegin(transactie, definitie);
            ConnectionHolder houder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
            DbContext context = DbContext.huidig();
            try (PreparedStatement opdracht = houder.getConnection().prepareStatement("select set_config('trajectregie.gemeenten', ?, true)")) {
                opdracht.setString(1, context.alsInstelling());
                opdracht.execute();
                contexten.put(houder, context);
            } catch (SQLException e) {
                doCleanupAfterCompletion(transactie);
                throw new CannotCreateTransactionException("Gemeenten of the transaction could not be set", e);
            }
        }

        @Override
        protected void doCleanupAfterCompletion(Object transactie) {
            Object houder = TransactionSynchronizationManager.getResource(obtainDataSource());
            if (houder != null) {
                contexten.remove(houder);
            }
            super.doCleanupAfterCompletion(transactie);
        }
    }
}
