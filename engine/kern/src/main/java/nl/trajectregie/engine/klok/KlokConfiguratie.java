package nl.trajectregie.engine.klok;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.ForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KlokConfiguratie {

    @Bean
    VerschoofbareKlok klok() {
        return new VerschoofbareKlok();
    }

    /** Lets no command or job request through to a broker whose clock is not ours yet. */
    @Bean
    ClientInterceptor alsDeKlokGelijkLoopt(ObjectProvider<KlokBewaker> bewaker) {
        return new ClientInterceptor() {
            @Override
            public <A, B> ClientCall<A, B> interceptCall(MethodDescriptor<A, B> methode, CallOptions opties, Channel kanaal) {
                if (!methode.getBareMethodName().equals("Topology") && !bewaker.getObject().gelijk()) {
                    return new NietNu<>();
                }
                return new ForwardingClientCall.SimpleForwardingClientCall<>(kanaal.newCall(methode, opties)) {
                    @Override
                    public void start(Listener<B> luisteraar, Metadata kop) {
                        super.start(new ForwardingClientCallListener.SimpleForwardingClientCallListener<>(luisteraar) {
                            @Override
                            public void onClose(Status status, Metadata staart) {
                                if (status.getCode() == Status.Code.UNAVAILABLE) {
                                    bewaker.getObject().twijfel();
                                }
                                super.onClose(status, staart);
                            }
                        }, kop);
                    }
                };
            }
        };
    }

    /** A call that is answered UNAVAILABLE at once; the caller tries again, as with a broker that is away. */
    private static final class NietNu<A, B> extends ClientCall<A, B> {
        @Override
        public void start(Listener<B> luisteraar, Metadata kop) {
            luisteraar.onClose(Status.UNAVAILABLE.withDescription("The broker's clock is not set yet"), new Metadata());
        }

        @Override
        public void request(int aantal) {}

        @Override
        public void cancel(String bericht, Throwable oorzaak) {}

        @Override
        public void halfClose() {}

        @Override
        public void sendMessage(A bericht) {}
    }
}
