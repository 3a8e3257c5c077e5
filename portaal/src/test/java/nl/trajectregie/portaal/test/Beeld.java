package nl.trajectregie.portaal.test;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Keeps a picture for the documentation with its 256 most used colours: a screen has few, and the file is a third of the size. */
final class Beeld {

    private static final int KLEUREN = 256;

    private Beeld() {}

    static void bewaar(byte[] png, Path bestand) {
        try {
            schrijf(metMinderKleuren(ImageIO.read(new ByteArrayInputStream(png))), bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage metMinderKleuren(BufferedImage vol) {
        Map<Integer, Integer> telling = new HashMap<>();
        for (int y = 0; y < vol.getHeight(); y++) {
            for (int x = 0; x < vol.getWidth(); x++) {
                telling.merge(vol.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> palet = telling.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).limit(KLEUREN).map(Map.Entry::getKey).toList();
        byte[] rood = new byte[palet.size()];
        byte[] groen = new byte[palet.size()];
        byte[] blauw = new byte[palet.size()];
        for (int i = 0; i < palet.size(); i++) {
            rood[i] = (byte) (palet.get(i) >> 16);
            groen[i] = (byte) (palet.get(i) >> 8);
            blauw[i] = (byte) (int) palet.get(i);
        }
        BufferedImage klein = new BufferedImage(vol.getWidth(), vol.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, palet.size(), rood, groen, blauw));
        Map<Integer, Integer> plek = new HashMap<>();
        for (int y = 0; y < vol.getHeight(); y++) {
            for (int x = 0; x < vol.getWidth(); x++) {
                klein.getRaster().setSample(x, y, 0, plek.computeIfAbsent(vol.getRGB(x, y) & 0xFFFFFF, kleur -> dichtstbij(kleur, palet)));
            }
        }
        return klein;
    }

    private static int dichtstbij(int kleur, List<Integer> palet) {
        int beste = 0;
        int kleinste = Integer.MAX_VALUE;
        for (int i = 0; i < palet.size() && kleinste > 0; i++) {
            int r = (kleur >> 16 & 255) - (palet.get(i) >> 16 & 255);
            int g = (kleur >> 8 & 255) - (palet.get(i) >> 8 & 255);
            int b = (kleur & 255) - (palet.get(i) & 255);
            int afstand = r * r + g * g + b * b;
            if (afstand < kleinste) {
                kleinste = afstand;
                beste = i;
            }
        }
        return beste;
    }

    private static void schrijf(BufferedImage beeld, Path bestand) throws IOException {
        ImageWriter schrijver = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(beeld), "png").next();
        ImageWriteParam instelling = schrijver.getDefaultWriteParam();
        instelling.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        instelling.setCompressionQuality(0);
        java.nio.file.Files.deleteIfExists(bestand);
        try (ImageOutputStream uit = ImageIO.createImageOutputStream(bestand.toFile())) {
            schrijver.setOutput(uit);
            schrijver.write(null, new IIOImage(beeld, null, null), instelling);
        } finally {
            schrijver.dispose();
        }
    }
}
