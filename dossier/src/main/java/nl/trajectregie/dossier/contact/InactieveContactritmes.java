package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.UUID;
import nl.trajectregie.inrichting.Contactritme;
import org.springframework.stereotype.Service;

@Service
class InactieveContactritmes implements Contactritmes {

    @Override
    public void start(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op) {}

    @Override
    public void stop(UUID trajectId, Contactritme.Tot tot, LocalDate op) {}

    @Override
    public void contactVastgelegd(UUID trajectId) {}

    @Override
    public void herbereken(UUID trajectId) {}

    @Override
    public void stopAlles(UUID trajectId, String reden) {}
}
