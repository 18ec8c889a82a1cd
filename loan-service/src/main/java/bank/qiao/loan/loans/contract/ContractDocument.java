package bank.qiao.loan.loans.contract;

import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Rate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the contract of a loan as a PDF, in Chinese with English beside it. */
public final class ContractDocument {

    private static final int HUNDRED_PERCENT = 100;
    private static final float TITLE_SIZE = 16;
    private static final float TEXT_SIZE = 10;
    private static final float MARGIN = 48;
    private static final float FULL_WIDTH = 100;
    private static final float SPACE = 12;

    private final Font title;
    private final Font text;

    /** One document a writer: fonts are not shared between threads. */
    public ContractDocument() {
        // Every PDF reader knows this CJK font; it needn't be embedded.
        BaseFont song;
        try {
            song = BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.title = new Font(song, TITLE_SIZE);
        this.text = new Font(song, TEXT_SIZE);
    }

    /** The whole document. */
    public byte[] write(ContractTerms terms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.addTitle("Loan contract " + terms.number());
        Paragraph heading = new Paragraph("个人消费贷款合同  Loan contract", title);
        heading.setAlignment(Element.ALIGN_CENTER);
        heading.setSpacingAfter(SPACE);
        document.add(heading);
        document.add(terms(terms));
        Paragraph clause = new Paragraph(clause(terms), text);
        clause.setSpacingBefore(SPACE);
        clause.setSpacingAfter(SPACE);
        document.add(clause);
        document.add(schedule(terms.schedule()));
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable terms(ContractTerms terms) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(FULL_WIDTH);
        row(table, "合同编号 Contract number", terms.number());
        row(table, "借款人编号 Borrower", terms.customerId().toString());
        row(table, "借据编号 Loan", terms.loanId().toString());
        row(table, "本金（人民币元） Principal (CNY)", terms.principal().amount());
        row(table, "起息日 Interest from", terms.from().toString());
        row(table, "期数 Instalments", String.valueOf(terms.instalments()));
        row(table, "还款方式 Method", method(terms.method()));
        row(table, "日利率 Daily rate", percent(terms.dailyRate()));
        row(table, "年化利率（单利） APR (simple)", percent(terms.apr()));
        row(table, "内部收益率 IRR (effective)", percent(terms.irr()));
        row(table, "用途 Purpose", terms.purpose());
        row(table, "贷款人出资 Our share (CNY)", terms.ownPrincipal().amount());
        if (terms.partner() != null) {
            row(
                    table,
                    "合作银行出资 Partner's share (CNY)",
                    terms.partner() + "  " + terms.partnerPrincipal().amount());
        }
        return table;
    }

    private static String clause(ContractTerms terms) {
        return """
            利息按日计收。宽限期为到期日后 %1$d 日；逾期按合同利率的 %2$s 倍自到期日起对逾期本金计收罚息，不计复利。提前还款不收费用。\
            贷款不得用于购买理财产品、证券或房产。
            Interest is charged by the day. Paid within %1$d day(s) after the due day, nothing more is charged; after that, \
            overdue principal bears %2$s times the rate from the due day, and interest bears none. Prepayment is free. \
            The money may not buy wealth products, securities or homes.\
            """.formatted(terms.graceDays(), terms.penaltyMultiple().toPlainString());
    }

    private PdfPTable schedule(List<PlannedInstalment> schedule) {
        List<String> heads = List.of("期 No.", "到期日 Due", "本金 Principal", "利息 Interest", "合计 Total", "余额 Balance");
        PdfPTable table = new PdfPTable(heads.size());
        table.setWidthPercentage(FULL_WIDTH);
        table.setHeaderRows(1);
        heads.forEach(head -> table.addCell(cell(head)));
        for (PlannedInstalment line : schedule) {
            table.addCell(cell(String.valueOf(line.number())));
            table.addCell(cell(line.dueDate().toString()));
            table.addCell(cell(line.principal().amount()));
            table.addCell(cell(line.interest().amount()));
            table.addCell(cell(line.total().amount()));
            table.addCell(cell(line.balanceAfter().amount()));
        }
        return table;
    }

    private void row(PdfPTable table, String name, String value) {
        table.addCell(cell(name));
        table.addCell(cell(value));
    }

    private PdfPCell cell(String content) {
        return new PdfPCell(new Phrase(content, text));
    }

    private static String percent(Rate rate) {
        return rate.value()
                        .multiply(BigDecimal.valueOf(HUNDRED_PERCENT))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String method(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_PRINCIPAL -> "等额本金 equal principal";
            case EQUAL_INSTALMENT -> "等额本息 equal instalments";
            case INTEREST_ONLY -> "先息后本 interest monthly, principal at the end";
            case BULLET -> "到期一次还本付息 one payment at the end";
        };
    }
}
