package bank.qiao.outside.people;

import bank.qiao.outside.cards.CardIssue;
import bank.qiao.outside.cards.CardKind;
import bank.qiao.outside.wire.CardNumber;
import bank.qiao.outside.wire.IdNumber;
import bank.qiao.outside.wire.MobileNumber;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.Phone;
import bank.qiao.outside.wire.ResidentIdNumber;
import bank.qiao.outside.wire.Yuan;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of POST /people. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PersonRequest(
        @NotBlank @Pattern(regexp = NAME, message = "must be 1 to 64 letters")
        String name,

        @NotNull @ResidentIdNumber String idNumber,
        @NotNull @MobileNumber String phone,
        @Nullable @Size(max = 50) List<@NotNull @Valid CardRequest> cards,
        @Nullable Profile profile,
        @Nullable String portrait,
        @Nullable JsonNode raw) {

    /** Letters of any script, and what stands between them in names. */
    private static final String NAME = "[\\p{L}\\p{M}·•.'’ -]{1,64}";

    private static final int LONGEST_RAW = 65_536;
    private static final int LARGEST_PORTRAIT = 5 << 20;
    private static final Set<String> RAW_SOURCES = Stream.concat(
                    Stream.of(Source.values()).map(Source::title), Stream.of("registry"))
            .collect(Collectors.toUnmodifiableSet());

    /** A card in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CardRequest(
            @NotNull @CardNumber String number,
            @NotBlank @Size(max = 64) String bank,
            @NotNull CardKind kind,
            @Nullable JsonNode balance,
            @Nullable @MobileNumber String phone) {}

    Person person() {
        return new Person(
                name.strip(),
                IdNumber.canonical(idNumber),
                Phone.canonical(phone),
                profile == null ? Profile.GOOD : profile,
                checkedPortrait(),
                checkedRaw());
    }

    List<CardIssue> issues() {
        List<CardRequest> wanted = cards == null ? List.of() : cards;
        Set<String> numbers = new HashSet<>();
        List<CardIssue> issues = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            CardRequest card = wanted.get(i);
            if (!numbers.add(card.number())) {
                throw OutsideRefusal.invalid("cards[" + i + "].number", "stands here twice");
            }
            String reserved = card.phone();
            issues.add(new CardIssue(
                    card.number(),
                    name.strip(),
                    IdNumber.canonical(idNumber),
                    Phone.canonical(reserved == null ? phone : reserved),
                    card.bank(),
                    card.kind(),
                    balanceFen(card, i)));
        }
        return issues;
    }

    private static long balanceFen(CardRequest card, int index) {
        JsonNode balance = card.balance();
        if (balance == null || balance.isNull()) {
            return 0;
        }
        return Yuan.readFen(balance)
                .orElseThrow(() -> OutsideRefusal.invalid(
                        "cards[" + index + "].balance", "must be yuan, not negative, with at most two decimals"));
    }

    private @Nullable String checkedPortrait() {
        if (portrait == null || portrait.isBlank()) {
            return null;
        }
        if (portrait.equals(Person.DRAWN)) {
            return portrait;
        }
        // What a browser makes of a picture carries its type in front.
        String text = portrait.startsWith("data:") ? portrait.substring(portrait.indexOf(',') + 1) : portrait;
        byte[] picture;
        try {
            picture = Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw OutsideRefusal.invalid("portrait", "must be base 64");
        }
        boolean jpegOrPng = picture.length > 8
                && ((picture[0] & 0xff) == 0xff && (picture[1] & 0xff) == 0xd8
                        || (picture[0] & 0xff) == 0x89 && picture[1] == 'P' && picture[2] == 'N' && picture[3] == 'G');
        if (!jpegOrPng || picture.length > LARGEST_PORTRAIT) {
            throw OutsideRefusal.invalid("portrait", "must be a JPEG or PNG picture of at most 5 MiB");
        }
        return Base64.getEncoder().encodeToString(picture);
    }

    private @Nullable JsonNode checkedRaw() {
        if (raw == null || raw.isNull()) {
            return null;
        }
        if (!raw.isObject() || raw.toString().length() > LONGEST_RAW) {
            throw OutsideRefusal.invalid("raw", "must be an object of at most 64 KiB");
        }
        raw.properties().forEach(source -> {
            if (!RAW_SOURCES.contains(source.getKey()) || !source.getValue().isObject()) {
                throw OutsideRefusal.invalid(
                        "raw." + source.getKey(), "must be an object under the name of a source: " + RAW_SOURCES);
            }
        });
        return raw;
    }
}
