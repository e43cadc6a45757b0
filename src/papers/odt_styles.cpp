// SPDX-License-Identifier: MIT
#include "papers/odt_styles.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace senco::papers {

const std::string_view k_namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

const std::string_view k_odt_table_styles = R"(
<style:style style:name="Grid" style:family="table"><style:table-properties style:width="170mm" table:align="margins" table:border-model="collapsing"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="BlankRow" style:family="table-row"><style:table-row-properties style:min-row-height="11mm" fo:keep-together="always"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:border="0.5pt solid #767676"/></style:style>
<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:border="0.5pt solid #767676" fo:background-color="#eef1f4"/></style:style>
)";

const std::string_view k_odt_manifest =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
    "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
    "</manifest:manifest>\n";

namespace {

constexpr std::string_view k_fonts = R"(<office:font-face-decls>
<style:font-face style:name="Sans" svg:font-family="'Liberation Sans', Arial" style:font-family-generic="swiss"/>
<style:font-face style:name="SansAsian" svg:font-family="'Noto Sans CJK SC'" style:font-family-generic="system"/>
<style:font-face style:name="SansComplex" svg:font-family="'Noto Sans Arabic', 'Noto Sans'" style:font-family-generic="system"/>
</office:font-face-decls>
)";

/// `LANGUAGE` and `COUNTRY` are put in.
constexpr std::string_view k_defaults = R"(<style:default-style style:family="paragraph">
<style:paragraph-properties fo:orphans="2" fo:widows="2" style:writing-mode="WRITING"/>
<style:text-properties style:font-name="Sans" style:font-name-asian="SansAsian" style:font-name-complex="SansComplex" fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="11pt" fo:language="LANGUAGE" fo:country="COUNTRY"/>
</style:default-style>
)";

constexpr std::string_view k_paragraphs = R"(
<style:style style:name="Body" style:display-name="Text body" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="2.2mm" fo:line-height="118%"/></style:style>
<style:style style:name="ListText" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="1mm"/></style:style>
<style:style style:name="ListEnd" style:family="paragraph" style:parent-style-name="Body"/>
<style:style style:name="Question" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="1mm" fo:keep-with-next="always"/></style:style>
<style:style style:name="Letterhead" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="6mm" fo:padding-bottom="2.5mm" fo:border-bottom="1pt solid #1b1b1b"/></style:style>
<style:style style:name="Address" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="5mm"/></style:style>
<style:style style:name="Answer" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:border="0.5pt solid #767676" fo:padding-top="2mm" fo:padding-bottom="12mm" fo:padding-left="2mm" fo:padding-right="2mm"/></style:style>
<style:style style:name="Rule" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:border-bottom="0.5pt solid #767676"/></style:style>
<style:style style:name="AfterTable" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="1mm" fo:line-height="60%"/></style:style>
<style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="170mm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt" style:font-size-complex="9pt" fo:color="#4a4a4a"/></style:style>
<style:style style:name="CellText" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="0mm" fo:line-height="115%"/><style:text-properties fo:font-size="10pt" style:font-size-asian="10pt" style:font-size-complex="10pt"/></style:style>
<style:style style:name="HeadText" style:family="paragraph" style:parent-style-name="CellText"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Heading1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Body" style:next-style-name="Body" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="3mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" style:font-size-asian="15pt" style:font-size-complex="15pt" fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Heading2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Body" style:next-style-name="Body" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1.2mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="12.5pt" style:font-size-asian="12.5pt" style:font-size-complex="12.5pt" fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Heading3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Body" style:next-style-name="Body" style:default-outline-level="3"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1.5mm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
)";

constexpr std::string_view k_others = R"(
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<text:list-style style:name="Bullets">
<text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" fo:text-indent="-5mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-bullet>
<text:list-level-style-bullet text:level="2" text:bullet-char="&#8211;"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="12mm" fo:text-indent="-5mm" fo:margin-left="12mm"/></style:list-level-properties></text:list-level-style-bullet>
</text:list-style>
<text:list-style style:name="Numbers">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="7mm" fo:text-indent="-6mm" fo:margin-left="7mm"/></style:list-level-properties></text:list-level-style-number>
</text:list-style>
)";

/// `FOOT` is put in.
constexpr std::string_view k_pages = R"(<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="18mm" fo:margin-bottom="12mm" fo:margin-left="20mm" fo:margin-right="20mm"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Foot">FOOT<text:tab/>Page <text:page-number text:select-page="current"/> of <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
)";

} // namespace

std::string odt_styles(std::string_view language, std::string_view foot) {
  const auto dash = std::min(language.find('-'), language.size());
  const auto own = language.substr(0, dash);
  const auto country =
      dash < language.size() ? language.substr(dash + 1) : std::string_view{"none"};
  const bool from_right = own == "ar" || own == "ur" || own == "fa" || own == "he" || own == "ps" ||
                          own == "ckb" || own == "sd";
  auto defaults = replace_all(k_defaults, "LANGUAGE", own);
  defaults = replace_all(defaults, "COUNTRY", country);
  defaults = replace_all(defaults, "WRITING", from_right ? "rl-tb" : "lr-tb");
  return fmt::format("{}<office:document-styles {} office:version=\"1.3\">{}<office:styles>{}{}{}"
                     "</office:styles>{}</office:document-styles>\n",
                     k_xml_head, k_namespaces, k_fonts, defaults, k_paragraphs, k_others,
                     replace_all(k_pages, "FOOT", foot));
}

} // namespace senco::papers
