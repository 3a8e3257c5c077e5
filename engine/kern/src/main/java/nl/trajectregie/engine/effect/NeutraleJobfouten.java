package nl.trajectregie.engine.effect;

import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.exception.JobError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.metrics.MetricsRecorder;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a failing worker tells the engine: where and what kind, never the exception's message (rule 1: an incident's message is a record too).
 * The starter would send the whole stack trace with its messages.
 */
@Configuration(proxyBeanMethods = false)
class NeutraleJobfouten {

    private static final Logger LOG = LoggerFactory.getLogger(NeutraleJobfouten.class);
    private static final String ONZE = "nl.trajectregie.";

    @Bean
    JobExceptionHandlerSupplier jobfoutafhandeling(CommandExceptionHandlingStrategy strategie, MetricsRecorder meters) {
        DefaultJobExceptionHandlerSupplier gewoon = new DefaultJobExceptionHandlerSupplier(strategie, meters);
        return instelling -> {
            JobExceptionHandler afhandeling = gewoon.getJobExceptionHandler(instelling);
            return fout -> afhandeling.handleJobException(new JobExceptionHandlerContext(fout.getJobClient(), fout.getActivatedJob(),
                    neutraal(fout, instelling.retryBackoff())));
        };
    }

    private static Exception neutraal(JobExceptionHandlerContext fout, Duration terugval) {
        Throwable oorzaak = oorzaak(fout.getException());
        if (oorzaak instanceof BpmnError bpmn) {
            return new BpmnError(bpmn.getErrorCode(), bpmn.getErrorCode(), bpmn.getVariables(), null);
        }
        String melding = melding(oorzaak);
        LOG.atWarn().addKeyValue("trajectId", fout.getActivatedJob().getVariablesAsMap().get("trajectId")).log("Job {} of type {} failed, {} retries left: {}",
                fout.getActivatedJob().getKey(), fout.getActivatedJob().getType(), fout.getActivatedJob().getRetries() - 1, melding);
        JobError neutraal = new JobError(melding, null, null, pogingen -> terugval, null);
        neutraal.setStackTrace(new StackTraceElement[0]);
        return neutraal;
    }

    /** The worker's own exception, out of what the starter wrapped around it. */
    private static Throwable oorzaak(Throwable fout) {
        Throwable nu = fout;
        while (nu.getCause() != null && !(nu instanceof BpmnError) && (nu instanceof InvocationTargetException || nu.getClass() == RuntimeException.class)) {
            nu = nu.getCause();
        }
        return nu;
    }

    /** {@code IllegalStateException at Klasse.methode:regel}, and the innermost cause's class. */
    private static String melding(Throwable fout) {
        StringBuilder tekst = new StringBuilder(fout.getClass().getSimpleName());
        for (StackTraceElement plek : fout.getStackTrace()) {
            if (plek.getClassName().startsWith(ONZE)) {
                tekst.append(" at ").append(plek.getClassName().substring(plek.getClassName().lastIndexOf('.') + 1)).append('.').append(plek.getMethodName())
                        .append(':').append(plek.getLineNumber());
                break;
            }
        }
        Throwable diepste = fout;
        while (diepste.getCause() != null) {
            diepste = diepste.getCause();
        }
        return diepste == fout ? tekst.toString() : tekst + " caused by " + diepste.getClass().getSimpleName();
    }
}
