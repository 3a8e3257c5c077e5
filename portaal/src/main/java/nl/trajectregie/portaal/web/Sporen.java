package nl.trajectregie.portaal.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Traces leave without words of their own. An error is told by its class only: its message and stack trace may quote what somebody filled in, and
 * that leaves the application no more over a trace than over a log.
 */
@Configuration(proxyBeanMethods = false)
class Sporen {

    private static final AttributeKey<String> FOUTSOORT = AttributeKey.stringKey("exception.type");

    @Bean
    static BeanPostProcessor sporenZonderBerichten() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String naam) {
                return bean instanceof SpanExporter uitgang ? new ZonderBerichten(uitgang) : bean;
            }
        };
    }

    /** Hands every span on as it is, but for what its events and its status say in words. */
    record ZonderBerichten(SpanExporter uitgang) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> sporen) {
            return uitgang.export(sporen.stream().<SpanData>map(Zwijgend::new).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return uitgang.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return uitgang.shutdown();
        }
    }

    private static final class Zwijgend extends DelegatingSpanData {

        Zwijgend(SpanData spoor) {
            super(spoor);
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream().map(Zwijgend::alleenDeSoort).toList();
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        private static EventData alleenDeSoort(EventData voorval) {
            String soort = voorval.getAttributes().get(FOUTSOORT);
            return EventData.create(voorval.getEpochNanos(), voorval.getName(), soort == null ? Attributes.empty() : Attributes.of(FOUTSOORT, soort));
        }
    }
}
