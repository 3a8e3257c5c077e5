package nl.trajectregie.portaal.web;

import java.util.Comparator;
import java.util.List;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class Navigatie {

    private final List<NavigatieItem> items;
    private final Rechten rechten;

    Navigatie(ObjectProvider<NavigatieItem> items, Rechten rechten) {
        this.items = items.stream().sorted(Comparator.comparingInt(NavigatieItem::volgorde)).toList();
        this.rechten = rechten;
    }

    List<NavigatieItem> voor(Gebruiker wie) {
        return items.stream().filter(item -> item.mag().test(rechten, wie)).toList();
    }
}
