package nl.trajectregie.lokaal;

import java.nio.file.Path;
import java.util.List;

/** {@link Supervisor} with {@link ProefApplicatie} in the place of the application. */
final class ProefSupervisor {

    private ProefSupervisor() {}

    public static void main(String[] argumenten) {
        List<String> applicatie =
                List.of(Onderdeel.java(), "-cp", System.getProperty("java.class.path"), ProefApplicatie.class.getName());
        System.exit(new Supervisor(Path.of(argumenten[0]), System.getenv())
                .draai(List.of(argumenten), LokaleOmgeving.builder().metApplicatie(applicatie)));
    }
}
