package bank.qiao.outside.fundhouse;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.wire.CsvText;
import bank.qiao.outside.wire.Digests;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.PlausibleDate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The house's shelf, its NAV files, and the files of orders and confirmations. */
@RestController
@RequestMapping("/fund-house/v1")
class FundHouseController {

    private final OrderDesk desk;

    FundHouseController(OrderDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/funds")
    List<Fund> funds() {
        return Funds.ALL;
    }

    @GetMapping("/navs")
    ResponseEntity<byte[]> navs(@RequestParam @PlausibleDate LocalDate date) {
        CsvText file = new CsvText(List.of("fundCode", "date", "nav", "incomePer10000", "sevenDayYield"));
        for (Fund fund : Funds.ALL) {
            file.line(List.of(
                    fund.code(),
                    date,
                    fund.nav(date).toPlainString(),
                    fund.incomePer10000(date).map(BigDecimal::toPlainString).orElse(""),
                    fund.sevenDayYield(date).map(BigDecimal::toPlainString).orElse("")));
        }
        file.line(List.of(CsvText.TRAILER, Funds.ALL.size()));
        return file.answer();
    }

    @PutMapping(path = "/order-files/{date}", consumes = "text/csv")
    ResponseEntity<Receipt> take(
            @PathVariable @PlausibleDate LocalDate date,
            @RequestParam(defaultValue = "1") @Min(1) @Max(999) int sequence,
            @RequestHeader(name = CsvText.SHA256_HEADER, required = false) @Nullable String sha256,
            @RequestBody byte[] content,
            @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        if (behaviour.refuses()) {
            throw new OutsideRefusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "ORDER_FILE_REFUSED", "The house doesn't take this file.");
        }
        if (sha256 != null && !sha256.equalsIgnoreCase(Digests.sha256(content))) {
            throw OrderFileReader.wrong(1, "the content doesn't have the SHA-256 in " + CsvText.SHA256_HEADER);
        }
        OrderFile file = OrderFileReader.read(date, sequence, content);
        boolean isNew = desk.take(file);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Receipt(date, sequence, file.orders().size(), file.sha256()));
    }

    @GetMapping("/confirmation-files/{date}")
    ResponseEntity<byte[]> confirmations(
            @PathVariable @PlausibleDate LocalDate date, @RequestParam(required = false) @Nullable Integer sequence) {
        List<OrderFile> files = desk.of(date).stream()
                .filter(file -> sequence == null || file.sequence() == sequence)
                .toList();
        if (files.isEmpty()) {
            throw OutsideRefusal.notFound("NO_ORDER_FILE", "No order file of this date was taken.");
        }
        List<Confirmation> confirmations = files.stream()
                .flatMap(file -> file.orders().stream())
                .map(order -> Confirmation.of(order, date))
                .toList();
        return file(confirmations).answer();
    }

    private static CsvText file(List<Confirmation> confirmations) {
        CsvText file = new CsvText(
                List.of("orderId", "side", "fundCode", "tradeDate", "status", "nav", "amountFen", "units", "reason"));
        for (Confirmation confirmation : confirmations) {
            file.line(List.of(
                    confirmation.order().orderId(),
                    confirmation.order().side(),
                    confirmation.order().fundCode(),
                    confirmation.tradeDate(),
                    confirmation.confirmed() ? "CONFIRMED" : "REJECTED",
                    confirmation.nav(),
                    confirmation.amountFen(),
                    confirmation.units().toPlainString(),
                    confirmation.reason()));
        }
        file.line(List.of(
                CsvText.TRAILER,
                confirmations.size(),
                confirmations.stream().mapToLong(Confirmation::amountFen).sum(),
                confirmations.stream()
                        .map(Confirmation::units)
                        .reduce(BigDecimal.valueOf(0, 2), BigDecimal::add)
                        .toPlainString()));
        return file;
    }

    record Receipt(LocalDate date, int sequence, int rows, String sha256) {}
}
