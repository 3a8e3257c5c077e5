package nl.trajectregie.portaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SporenTest {

    private final List<SpanData> vertrokken = new ArrayList<>();

    @Test
    void eenFoutVertrektMetZijnSoortEnZonderZijnWoorden() {
        SpanExporter uitgang = (SpanExporter) Sporen.sporenZonderBerichten().postProcessAfterInitialization(new Lijst(), "uitgang");
        try (SdkTracerProvider sporen = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(uitgang)).build()) {
            Span spoor = sporen.get("proef").spanBuilder("PUT /taken").startSpan();
            spoor.recordException(new IllegalStateException("Fatima belde over 123456782", new IllegalArgumentException("Fatima")));
            spoor.setStatus(StatusCode.ERROR, "Fatima belde");
            spoor.addEvent("gebeurde", Attributes.of(AttributeKey.stringKey("wie"), "Fatima"));
            spoor.end();
        }
        assertThat(vertrokken).hasSize(1);
        SpanData spoor = vertrokken.getFirst();
        assertThat(spoor.getName()).isEqualTo("PUT /taken");
        assertThat(spoor.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(spoor.getStatus().getDescription()).isEmpty();
        assertThat(spoor.getEvents().getFirst().getAttributes().asMap()).hasSize(1).containsValue("java.lang.IllegalStateException");
        assertThat(spoor.getEvents().getLast().getAttributes().isEmpty()).isTrue();
    }

    private final class Lijst implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> sporen) {
            vertrokken.addAll(sporen);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
