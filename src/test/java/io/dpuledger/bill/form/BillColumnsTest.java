package io.dpuledger.bill.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.bill.BillForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillColumnsTest {
  private static final List<String> CSV =
      List.of(
          "identity/LineItemId",
          "bill/BillingPeriodStartDate",
          "lineItem/UsageAccountId",
          "lineItem/LineItemType",
          "lineItem/UsageStartDate",
          "lineItem/ProductCode",
          "lineItem/UsageType",
          "lineItem/UsageAmount",
          "lineItem/CurrencyCode",
          "lineItem/UnblendedCost",
          "pricing/publicOnDemandRate",
          "product/regionCode",
          "resourceTags/user:CostCenter");

  @Test
  void theFormShowsInItsColumns() {
    assertThat(form(new ArrayList<>(new CurRow().cells().keySet()))).isEqualTo(BillForm.CUR_2);
    assertThat(
            form(
                new ArrayList<>(
                    new CurRow()
                        .without("bill_payer_account_name")
                        .without("product")
                        .cells()
                        .keySet())))
        .isEqualTo(BillForm.LEGACY_CUR);
    assertThat(form(CSV)).isEqualTo(BillForm.LEGACY_CUR);
    assertThat(form(focus("x_UsageType"))).isEqualTo(BillForm.FOCUS_1_0);
    assertThat(form(focus("InvoiceId"))).isEqualTo(BillForm.FOCUS_1_2);
    assertThat(BillColumns.of(List.of("order", "amount"))).isEmpty();
  }

  private static List<String> focus(String more) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "x_ServiceCode",
                "x_Operation",
                "ChargeCategory",
                "ChargePeriodStart",
                "SubAccountId",
                "PricingQuantity",
                "BillingCurrency",
                "BilledCost"));
    names.add(more);
    return names;
  }

  private static BillForm form(List<String> columns) {
    return BillColumns.of(columns).orElseThrow().form();
  }

  @Test
  void columnsOfCsvAreReadByTheirOwnNames() {
    BillColumns columns = BillColumns.of(CSV).orElseThrow();
    assertThat(columns.service()).isEqualTo("lineItem/ProductCode");
    assertThat(columns.of(BillField.REGION)).containsExactly("product/regionCode");
    assertThat(columns.of(BillField.LIST_RATE)).containsExactly("pricing/publicOnDemandRate");
    assertThat(columns.read()).doesNotContain("resourceTags/user:CostCenter");
  }

  @Test
  void missingColumnsAreAllNamed() {
    CurRow row =
        new CurRow().without("line_item_currency_code").without("line_item_unblended_cost");
    assertThatThrownBy(() -> BillColumns.of(row.cells().keySet()))
        .isInstanceOf(UnreadableBillException.class)
        .hasMessage(
            "lacks the columns line_item_currency_code, line_item_unblended_cost: add them to the"
                + " export");
    CurRow bare = new CurRow().without("line_item_operation").without("line_item_usage_type");
    assertThatThrownBy(() -> BillColumns.of(bare.cells().keySet()))
        .hasMessage("lacks the column line_item_operation: add it to the export");
  }
}
