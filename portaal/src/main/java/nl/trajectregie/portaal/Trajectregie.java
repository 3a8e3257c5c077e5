package nl.trajectregie.portaal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: web pages, REST API, dispatcher and workers in one JVM by default. */
@SpringBootApplication(scanBasePackages = "nl.trajectregie")
public class Trajectregie {

    public static void main(String[] args) {
        SpringApplication.run(Trajectregie.class, args);
    }
}
