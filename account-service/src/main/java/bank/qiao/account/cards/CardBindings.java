package bank.qiao.account.cards;

import bank.qiao.account.accounts.Customers;
import bank.qiao.account.cards.CardNetwork.Verdict;
import bank.qiao.contracts.account.v1.CardBound;
import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.service.encryption.LookupHash;
import bank.qiao.service.outbox.Events;
import bank.qiao.service.stepups.StepUps;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens.Demand;
import bank.qiao.web.security.StepUpTokens.StepUp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binding a card (domain rule 3). The ordinal of the card, and with it what must be proven, is decided under the lock
 * of the customer at the moment of binding: no order of calls and no race gets around it.
 */
@Service
public class CardBindings {

    static final List<String> FIRST_CARD_FACTORS = List.of("SMS");
    static final List<String> LATER_CARD_FACTORS = List.of("SMS", "FACE", "VOICE");
    private static final String STEP_UP_PURPOSE = "BIND_CARD";
    private static final List<String> STEP_UP_FACTORS = List.of("FACE", "VOICE");
    private static final Logger log = LoggerFactory.getLogger(CardBindings.class);

    private final Customers customers;
    private final CardRepository cards;
    private final CardBindingRepository bindings;
    private final BinTable bins;
    private final CardNetwork network;
    private final CustomerIdentity identity;
    private final StepUps stepUps;
    private final FieldCipher cipher;
    private final LookupHash hash;
    private final Events events;
    private final CardSettings settings;
    private final Clock clock;
    private final Clock wallClock;

    CardBindings(
            Customers customers,
            CardRepository cards,
            CardBindingRepository bindings,
            BinTable bins,
            CardNetwork network,
            CustomerIdentity identity,
            StepUps stepUps,
            FieldCipher cipher,
            LookupHash hash,
            Events events,
            CardSettings settings,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.customers = customers;
        this.cards = cards;
        this.bindings = bindings;
        this.bins = bins;
        this.network = network;
        this.identity = identity;
        this.stepUps = stepUps;
        this.cipher = cipher;
        this.hash = hash;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** A card that the network has verified and whose phone a code was sent to, not written down yet. */
    public record Verified(UUID bindingId, UUID customerId, CardNumber number, String bank, UUID otpChallengeId) {}

    /** A binding that waits; the factors are those that will be asked for as things stand. */
    public record Opened(
            UUID bindingId, BindingStatus status, List<String> requiredFactors, String bank, CardKind cardKind) {}

    /** What the customer proved at the confirmation besides the SMS code. */
    public record Proof(@Nullable StepUp stepUp) {}

    /**
     * Asks the outside: four elements, then a code to the reserved phone. Runs outside any transaction.
     *
     * @param reservedPhone 11 digits
     * @throws Refusal CUSTOMER_NOT_VERIFIED, CARD_ALREADY_BOUND, TOO_MANY_CARDS, CARD_KIND_NOT_SUPPORTED,
     *     CARD_ELEMENTS_MISMATCH, and those of identity-service about codes
     */
    public Verified verify(UUID customerId, CardNumber number, String reservedPhone) {
        customers.requireVerified(customerId);
        Optional<BinTable.Issue> issue = bins.find(number);
        if (issue.filter(found -> found.kind() == CardKind.CREDIT).isPresent()) {
            throw new Refusal(CardError.CARD_KIND_NOT_SUPPORTED);
        }
        requireRoom(customerId, hashOf(number));
        UUID bindingId = Ids.next();
        if (!number.passesLuhn()) {
            log.warn("binding {}: the card number fails the Luhn check", bindingId);
        }
        return switch (network.verify(bindingId, identity.person(customerId), number, reservedPhone)) {
            case Verdict.Mismatch _ -> throw new Refusal(CardError.CARD_ELEMENTS_MISMATCH);
            case Verdict.Match match -> {
                if (match.kind() == CardKind.CREDIT) {
                    throw new Refusal(CardError.CARD_KIND_NOT_SUPPORTED);
                }
                String bank = issue.map(BinTable.Issue::bank).orElse(match.bank());
                UUID challenge = identity.sendCode(bindingId, reservedPhone, number.lastFour(), bank);
                yield new Verified(bindingId, customerId, number, bank, challenge);
            }
        };
    }

    /** Writes the binding down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(Verified verified) {
        Instant now = wallClock.instant();
        bindings.save(new CardBinding(
                verified.bindingId(),
                verified.customerId(),
                cipher.encrypt(verified.number().digits(), CardBinding.cipherContext(verified.bindingId())),
                hashOf(verified.number()),
                verified.bank(),
                verified.otpChallengeId(),
                now,
                now.plus(settings.bindingLivesFor())));
        List<String> factors = nextOrdinal(verified.customerId()) == 1 ? FIRST_CARD_FACTORS : LATER_CARD_FACTORS;
        return new Opened(verified.bindingId(), BindingStatus.PENDING, factors, verified.bank(), CardKind.DEBIT);
    }

    /**
     * Checks what the customer brings, the step-up before the code: a code isn't used up by a call that is going to be
     * refused for the missing step-up. Runs outside any transaction.
     *
     * @throws Refusal NOT_FOUND, BINDING_ALREADY_CONFIRMED, BINDING_EXPIRED, STEP_UP_REQUIRED, STEP_UP_TOKEN_INVALID,
     *     and those of identity-service about the code
     */
    public Proof prove(UUID customerId, String deviceId, UUID bindingId, String smsCode, @Nullable String stepUpToken) {
        customers.requireVerified(customerId);
        CardBinding binding = bindings.findByIdAndCustomerId(bindingId, customerId)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        binding.requireOpen(wallClock.instant());
        StepUp stepUp = null;
        if (nextOrdinal(customerId) > 1) {
            if (stepUpToken == null) {
                throw stepUpRequired(bindingId);
            }
            stepUp = stepUps.check(
                    new Demand(customerId, deviceId, STEP_UP_PURPOSE, bindingId.toString(), STEP_UP_FACTORS),
                    stepUpToken);
        }
        identity.checkCode(bindingId, binding.otpChallengeId(), smsCode);
        return new Proof(stepUp);
    }

    /**
     * Binds the card.
     *
     * @throws Refusal as {@link #prove}, when another confirmation was faster; CARD_ALREADY_BOUND, TOO_MANY_CARDS
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BoundCard confirm(UUID customerId, UUID bindingId, Proof proof) {
        customers.lockVerified(customerId);
        CardBinding binding =
                bindings.lock(bindingId, customerId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        binding.confirm(wallClock.instant());
        requireRoom(customerId, binding.numberHash());
        int ordinal = nextOrdinal(customerId);
        if (ordinal > 1) {
            if (proof.stepUp() == null) {
                throw stepUpRequired(bindingId);
            }
            stepUps.use(proof.stepUp());
        }
        Instant now = clock.instant();
        UUID cardId = Ids.next();
        CardNumber number =
                new CardNumber(cipher.decrypt(binding.numberCipher(), CardBinding.cipherContext(bindingId)));
        BoundCard card = cards.saveAndFlush(new Card(
                        cardId,
                        customerId,
                        cipher.encrypt(number.digits(), Card.cipherContext(cardId)),
                        binding.numberHash(),
                        number.masked(),
                        binding.bank(),
                        ordinal,
                        now))
                .view();
        events.publish(new CardBound(cardId, customerId, card.bank(), ordinal, now));
        return card;
    }

    private void requireRoom(UUID customerId, String numberHash) {
        if (cards.existsByNumberHashAndUnboundAtIsNull(numberHash)) {
            throw new Refusal(CardError.CARD_ALREADY_BOUND);
        }
        if (cards.countByCustomerIdAndUnboundAtIsNull(customerId) >= settings.mostCards()) {
            throw new Refusal(CardError.TOO_MANY_CARDS, settings.mostCards());
        }
    }

    private int nextOrdinal(UUID customerId) {
        return cards.countBoundSince(customerId, clock.instant().minus(settings.ordinalPeriod())) + 1;
    }

    private static Refusal stepUpRequired(UUID bindingId) {
        return StepUps.required(STEP_UP_PURPOSE, bindingId.toString(), LATER_CARD_FACTORS);
    }

    private String hashOf(CardNumber number) {
        return hash.of("card", number.digits());
    }
}
