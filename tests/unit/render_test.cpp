// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace senco;
using render::Value;

namespace {

/// A record of every shape, with a field for each audience.
Value specimen() {
  Value contact = Value::record();
  contact.set("name", Value::text("Mrs Okafor"));
  contact.set("address", Value::texts({"14 Mill Lane", "Norchester"}, Audience::addressee));
  contact.set("note", Value::text("never ring", Audience::restricted));
  Value other = Value::record();
  other.set("name", Value::text("Mr Okafor")).set("address", Value::texts({}, Audience::addressee));
  other.set("note", Value::text("", Audience::restricted));
  Value contacts = Value::list(contact, {contact, other});
  Value to = contact;
  to.share();
  Value pupil = Value::record();
  pupil.set("name", Value::text("Ada"))
      .set("class", Value::text("5K"))
      .set("year", Value::text(""))
      .set("upn", Value::text("R999999926001", Audience::authority))
      .set("looked_after", Value::flag(false));
  Value sections = Value::record(Audience::authority);
  sections.set("A", Value::text("Swims.")).open();
  Value plan = Value::record();
  plan.set("agreed", Value::text("6 October 2025")).set("at_home", Value::text(""));
  Value absent = plan;
  absent.set_absent();
  Value all = Value::record();
  all.set("pupil", pupil).set("contacts", contacts).set("to", to);
  all.set("plan", plan).set("last_plan", absent).set("sections", sections);
  all.set("decided_by", Value::texts({"Mr Patel", "Mrs Shah", "Ms Reid"}));
  all.set("nobody", Value::texts({}));
  all.set("log", Value::text("rang twice", Audience::staff));
  all.set("x_house", Value::text("Heron", Audience::staff));
  all.set("x_family_club", Value::text("chess"));
  all.set("is_late", Value::flag(true));
  return all;
}

/// Templates by name, and how to fill one.
class Templates {
public:
  Templates& add(const std::string& name, const std::string& body,
                 const std::string& audience = "family") {
    texts_[name] =
        "---\ntitle: A paper\nkind: paper\naudience: " + audience + "\n---\n" + body + "\n";
    return *this;
  }

  [[nodiscard]] render::Lookup lookup() const {
    return [this](std::string_view name) -> std::optional<render::Template> {
      const auto found = texts_.find(std::string{name});
      if (found == texts_.end()) {
        return std::nullopt;
      }
      return render::parse_template(found->first, found->first + ".md", found->second);
    };
  }

  [[nodiscard]] std::string fill(const std::string& name) const {
    return render::fill(*lookup()(name), specimen(), lookup());
  }

  /// `line:column: message` for each fault, a line each.
  [[nodiscard]] std::string faults(const std::string& name) const {
    std::string all;
    const auto found = render::check(*lookup()(name), specimen(), lookup());
    for (const auto& fault : found.all()) {
      CHECK(fault.rule == "template");
      all += fmt::format("{}:{}:{}: {}\n", fault.path, fault.position.line, fault.position.column,
                         fault.message);
    }
    return all;
  }

private:
  std::map<std::string, std::string> texts_;
};

std::string filled(const std::string& body, const std::string& audience = "family") {
  return Templates().add("t", body, audience).fill("t");
}

/// What is wrong with a template of this body. The body begins on line 6.
std::string faults(const std::string& body, const std::string& audience = "family") {
  return Templates().add("t", body, audience).faults("t");
}

std::string head_fault(const std::string& text) {
  try {
    render::parse_template("t", "t.md", text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_SUITE("render") {
  TEST_CASE("render: a value is empty where there is nothing to show") {
    CHECK(Value::text("").is_empty());
    CHECK_FALSE(Value::text("0").is_empty());
    CHECK(Value::flag(false).is_empty());
    CHECK_FALSE(Value::flag(true).is_empty());
    CHECK(Value::texts({}).is_empty());
    CHECK(Value::texts({""}).is_empty());
    CHECK_FALSE(Value::texts({"", "a"}).is_empty());
    CHECK_FALSE(Value::record().is_empty());
    CHECK(Value::record().set_absent().is_empty());
  }

  TEST_CASE("render: a record keeps its parts in order, and the last one set wins") {
    Value record = Value::record();
    record.set("b", Value::text("1")).set("a", Value::text("2")).set("b", Value::text("3"));
    REQUIRE(record.parts().size() == 2);
    CHECK(record.parts()[0].first == "b");
    CHECK(record.find("b")->as_text() == "3");
    CHECK(record.find("c") == nullptr);
    Value other = Value::record();
    other.set("a", Value::text("4")).set("c", Value::flag(true));
    record.merge(other);
    CHECK(record.find("a")->as_text() == "4");
    CHECK(record.find("c")->as_flag());
  }

  TEST_CASE("render: sharing opens what is the addressee's, and nothing else") {
    Value contact = Value::record();
    contact.set("phone", Value::text("01632 960123", Audience::addressee));
    contact.set("note", Value::text("x", Audience::restricted));
    contact.set("upn", Value::text("x", Audience::authority));
    contact.share();
    CHECK(contact.find("phone")->audience() == Audience::family);
    CHECK(contact.find("note")->audience() == Audience::restricted);
    CHECK(contact.find("upn")->audience() == Audience::authority);
  }

  TEST_CASE("render: in a row of a table and in a heading a text stays on its line") {
    Value values = Value::record();
    values.set("note", Value::text("One | two.\n\nThree."));
    const auto filled = [&](const std::string& body) {
      const auto templ = render::parse_template(
          "paper-x", "x.md", "---\ntitle: T\nkind: paper\naudience: family\n---\n" + body + "\n");
      return render::fill(templ, values, [](std::string_view /*name*/) {
        return std::optional<render::Template>{};
      });
    };
    CHECK(filled("| {{note}} | x |") == "| One \\| two. Three. | x |\n");
    CHECK(filled("## {{note}}") == "## One \\| two. Three.\n");
    CHECK(filled("{{note}}") == "One \\| two.\\\nThree.\n");
  }

  TEST_CASE("render: a template's head says title, kind and audience") {
    const auto templ = render::parse_template(
        "letter-x", "letter-x.md",
        "---\ntitle: A letter: of two parts\nkind: letter\naudience: authority\n---\nText\n");
    CHECK(templ.name == "letter-x");
    CHECK(templ.title == "A letter: of two parts");
    CHECK(templ.kind == "letter");
    CHECK(templ.audience == Reader::authority);
    CHECK(templ.source->text().substr(templ.body) == "\nText\n");
  }

  TEST_CASE("render: each fault of a head is told with its line") {
    const std::string good = "---\ntitle: T\nkind: letter\naudience: family\n---\n";
    CHECK(head_fault(good).empty());
    CHECK(head_fault("").starts_with("t.md:1:1: a template begins with its head"));
    CHECK(head_fault("Dear\n" + good).starts_with("t.md:1:1: a template begins with its head"));
    CHECK(head_fault("---\ntitle: T\nkind: letter\naudience: family\n") ==
          "t.md:1:1: the head of the template has no end: a second line '---' is missing");
    CHECK(head_fault("---\ntitle: T\nkind: letter\naudiense: family\n---\n") ==
          "t.md:4:1: a template's head has title, kind, audience and paragraphs, not 'audiense'");
    CHECK(head_fault("---\ntitle: T\nkind: leter\naudience: family\n---\n") ==
          "t.md:3:1: 'leter' isn't a kind of template: letter, agenda, paper or partial");
    CHECK(head_fault("---\naudience: everybody\ntitle: T\nkind: letter\n---\n") ==
          "t.md:2:1: 'everybody' isn't an audience: family, staff or authority");
    CHECK(head_fault("---\ntitle: T\nkind: letter\n---\n") ==
          "t.md:1:1: the head of the template names no audience: family, staff or authority");
    CHECK(head_fault("---\ntitle: T\naudience: family\n---\n") ==
          "t.md:1:1: the head of the template names no kind: letter, agenda, paper or partial");
    CHECK(head_fault("---\ntitle:\nkind: letter\naudience: family\n---\n") ==
          "t.md:1:1: the head of the template has no title");
    CHECK(head_fault("---\ntitle: T\nkind: letter\naudience: staff\n---\n") ==
          "t.md:1:1: a letter is for the family or the authority, not for staff");
    CHECK(head_fault("---\ntitle: T\nkind\naudience: family\n---\n").starts_with("t.md:3:1: "));
  }

  TEST_CASE("render: names are filled in, empty ones leave nothing") {
    CHECK(filled("Dear {{to.name}}, {{pupil.name}} ({{ pupil.class }})") ==
          "Dear Mrs Okafor, Ada (5K)\n");
    CHECK(filled("[{{pupil.year}}]") == "[]\n");
    CHECK(filled("{{! nobody reads this }}a{{!}}") == "a\n");
  }

  TEST_CASE("render: an unknown name is told with its place and the nearest that there is") {
    CHECK(faults("Dear {{pupil.name}}\n\n  {{pupil.nmae}}") ==
          "t.md:8:3: no field is called 'pupil.nmae': did you mean 'pupil.name'?\n");
    CHECK(faults("{{pupl.name}}") ==
          "t.md:6:1: no field is called 'pupl.name': did you mean 'pupil.name'?\n");
    CHECK(faults("{{zzzzzzzz}}") == "t.md:6:1: no field is called 'zzzzzzzz'\n");
    CHECK(faults("{{#contacts}}\n{{nmae}}\n{{/contacts}}") ==
          "t.md:7:1: no field is called 'nmae': did you mean 'name'?\n");
    CHECK(faults("{{#plam}}a{{/plam}}{{^contcts}}b{{/contcts}}") ==
          "t.md:6:1: no field is called 'plam': did you mean 'plan'?\n"
          "t.md:6:20: no field is called 'contcts': did you mean 'contacts'?\n");
    CHECK(faults("é {{nmae}}").starts_with("t.md:6:3: ")); // Characters, not bytes.
  }

  TEST_CASE("render: filling refuses what checking finds, with every fault") {
    const auto both = Templates().add("t", "{{pupil.nmae}}\n{{nobdy}}");
    CHECK_THROWS_WITH_AS(static_cast<void>(both.fill("t")),
                         "t.md:6:1: no field is called 'pupil.nmae': did you mean 'pupil.name'?\n"
                         "t.md:7:1: no field is called 'nobdy': did you mean 'nobody'?",
                         Error);
  }

  TEST_CASE("render: tags that don't match are told") {
    CHECK(faults("{{#plan}}") == "t.md:6:1: 'plan' is never closed: {{/plan}} is missing\n");
    CHECK(faults("a{{/plan}}") == "t.md:6:2: 'plan' is closed but was never opened\n");
    CHECK(faults("{{#plan}}{{#pupil}}{{/plan}}{{/pupil}}")
              .starts_with("t.md:6:20: 'plan' is closed here, but 'pupil' is open\n"));
    CHECK(faults("{{pupil.name") == "t.md:6:1: a '{{' is never closed\n");
    CHECK(faults("{{{pupil.name}}}") ==
          "t.md:6:1: only {{name}}, sections, comments and partials can be used\n");
    CHECK(faults("{{&pupil.name}}").starts_with("t.md:6:1: only {{name}}"));
    CHECK(faults("{{=<% %>=}}").starts_with("t.md:6:1: only {{name}}"));
    CHECK(faults("{{contacts}}") ==
          "t.md:6:1: 'contacts' holds several values: name one of them\n");
    CHECK(faults("{{pupil}}") == "t.md:6:1: 'pupil' holds several values: name one of them\n");
    CHECK(faults("{{.}}").starts_with("t.md:6:1: '.' holds several values"));
  }

  TEST_CASE("render: sections show what is there") {
    CHECK(filled("{{#pupil.class}}in {{pupil.class}}{{/pupil.class}}") == "in 5K\n");
    CHECK(filled("a{{#pupil.year}}b{{/pupil.year}}c") == "ac\n");
    CHECK(filled("{{#is_late}}late{{/is_late}}{{#pupil.looked_after}}x{{/pupil.looked_after}}") ==
          "late\n");
    CHECK(filled("{{#plan}}{{agreed}}{{/plan}}") == "6 October 2025\n");
    CHECK(filled("a{{#last_plan}}{{agreed}}{{/last_plan}}{{last_plan.agreed}}b") == "ab\n");
    CHECK(filled("{{#contacts}}{{name}};{{/contacts}}") == "Mrs Okafor;Mr Okafor;\n");
    CHECK(filled("{{#decided_by}}<{{.}}>{{/decided_by}}") == "<Mr Patel><Mrs Shah><Ms Reid>\n");
  }

  TEST_CASE("render: inverted sections show where there is nothing") {
    CHECK(filled("{{^pupil.year}}none{{/pupil.year}}{{^pupil.class}}x{{/pupil.class}}") ==
          "none\n");
    CHECK(filled("{{^nobody}}none{{/nobody}}{{^decided_by}}x{{/decided_by}}") == "none\n");
    CHECK(filled("{{^last_plan}}none{{/last_plan}}{{^plan}}x{{/plan}}") == "none\n");
    CHECK(filled("{{^pupil.looked_after}}no{{/pupil.looked_after}}") == "no\n");
  }

  TEST_CASE("render: a list can be asked whether it has entries, and said as a sentence") {
    CHECK(filled("{{#contacts?}}once{{/contacts?}}{{#nobody?}}x{{/nobody?}}") == "once\n");
    CHECK(filled("{{^nobody?}}none{{/nobody?}}{{^contacts?}}x{{/contacts?}}") == "none\n");
    CHECK(filled("{{decided_by_in_words}}") == "Mr Patel, Mrs Shah and Ms Reid\n");
    CHECK(filled("{{#nobody_in_words}}x{{/nobody_in_words}}[{{nobody_in_words}}]") == "[]\n");
    CHECK(faults("{{contacts_in_words}}").starts_with("t.md:6:1: no field is called"));
    CHECK(faults("{{pupil.class?}}").starts_with("t.md:6:1: no field is called"));
  }

  TEST_CASE("render: inside an entry its names come first, then those around it") {
    CHECK(filled("{{#contacts}}{{name}} of {{pupil.name}};{{/contacts}}") ==
          "Mrs Okafor of Ada;Mr Okafor of Ada;\n");
    CHECK(filled("{{#pupil}}{{#contacts}}{{name}},{{/contacts}}{{name}}{{/pupil}}") ==
          "Mrs Okafor,Mr Okafor,Ada\n");
    CHECK(faults("{{#contacts}}{{name}}{{/contacts}}{{name}}")
              .starts_with("t.md:6:35: no field is called 'name'"));
  }

  TEST_CASE("render: partials are put in and checked in their own file") {
    Templates templates;
    templates.add("t", "{{> sender}}\n\nDear {{to.name}}").add("partial-sender", "{{pupil.class}}");
    CHECK(templates.fill("t") == "5K\n\nDear Mrs Okafor\n");
    templates.add("partial-sender", "\n{{pupil.clas}}");
    CHECK(templates.faults("t") ==
          "partial-sender.md:7:1: no field is called 'pupil.clas': did you mean 'pupil.class'?\n");
    templates.add("t", "a\n{{> nobody}}");
    CHECK(templates.faults("t") == "t.md:7:1: there is no template 'partial-nobody'\n");
    // A partial sees what is in scope where it stands.
    templates.add("t", "{{#contacts}}{{> who}};{{/contacts}}").add("partial-who", "{{name}}");
    CHECK(templates.fill("t") == "Mrs Okafor;Mr Okafor;\n");
  }

  TEST_CASE("render: partials that go in a circle are refused, not followed for ever") {
    Templates templates;
    templates.add("t", "{{> a}}").add("partial-a", "{{> b}}").add("partial-b", "x\n{{> a}}");
    CHECK(templates.faults("t").find("leads back to itself: partial templates go in a circle\n") !=
          std::string::npos);
    CHECK_THROWS_AS(static_cast<void>(templates.fill("t")), Error);
    // Many in a row, each by itself, are no circle.
    std::string many;
    for (int i = 0; i < 20; ++i) {
      many += "{{> who}}\n";
    }
    templates.add("t", many).add("partial-who", "{{pupil.name}}");
    CHECK(templates.faults("t").empty());
  }

  TEST_CASE("render: a family's paper can't hold what isn't for the family") {
    CHECK(faults("{{pupil.upn}}") == "t.md:6:1: a paper for the family can't hold 'pupil.upn'\n");
    CHECK(faults("{{log}}") == "t.md:6:1: a paper for the family can't hold 'log'\n");
    CHECK(faults("{{sections.A}}") == "t.md:6:1: a paper for the family can't hold 'sections.A'\n");
    CHECK(faults("{{#log}}x{{/log}}{{^log}}y{{/log}}") ==
          "t.md:6:1: a paper for the family can't hold 'log'\n"
          "t.md:6:18: a paper for the family can't hold 'log'\n");
    CHECK(faults("{{#contacts}}{{note}}{{/contacts}}") ==
          "t.md:6:14: a paper for the family can't hold 'note'\n");
    CHECK_THROWS_AS(filled("{{pupil.upn}}"), Error);
  }

  TEST_CASE("render: one slip brings one complaint, not one for each name inside") {
    CHECK(faults("{{#contcts}}{{name}} {{.}} {{#address}}{{.}}{{/address}}{{/contcts}}{{nmae}}") ==
          "t.md:6:1: no field is called 'contcts': did you mean 'contacts'?\n"
          "t.md:6:69: no field is called 'nmae'\n");
  }

  TEST_CASE("render: an address is only that of the one who is written to") {
    CHECK(filled("{{to.address_in_words}}") == "14 Mill Lane and Norchester\n");
    CHECK(faults("{{#contacts}}{{#address}}{{.}}{{/address}}{{/contacts}}") ==
          "t.md:6:14: a paper for the family can't hold 'address'\n");
    CHECK(faults("{{#contacts}}{{address_in_words}}{{/contacts}}") ==
          "t.md:6:14: a paper for the family can't hold 'address_in_words'\n");
    CHECK(faults("{{#contacts}}{{#address?}}x{{/address?}}{{/contacts}}") ==
          "t.md:6:14: a paper for the family can't hold 'address?'\n");
    CHECK(faults("{{to.note}}") == "t.md:6:1: a paper for the family can't hold 'to.note'\n");
  }

  TEST_CASE("render: staff and the authority read more, nobody what is restricted") {
    CHECK(filled("{{log}} {{pupil.upn}} {{x_house}}", "staff") ==
          "rang twice R999999926001 Heron\n");
    CHECK(filled("{{pupil.upn}} {{sections.A}}", "authority") == "R999999926001 Swims.\n");
    CHECK(faults("{{log}}", "authority") ==
          "t.md:6:1: a paper for the authority can't hold 'log'\n");
    for (const char* reader : {"family", "staff", "authority"}) {
      CHECK(faults("{{to.note}}", reader) ==
            fmt::format("t.md:6:1: a paper for the {} can't hold 'to.note'\n", reader));
    }
  }

  TEST_CASE("render: a school's own keys are staff's, unless they say family") {
    CHECK(filled("{{x_family_club}}") == "chess\n");
    CHECK(faults("{{x_house}}") == "t.md:6:1: a paper for the family can't hold 'x_house'\n");
    // Another record may not have the key: then it is empty, for whom it would be.
    CHECK(filled("[{{x_family_bus}}]{{#contacts}}{{x_family_bus}}{{/contacts}}") == "[]\n");
    CHECK(faults("{{x_bus}}") == "t.md:6:1: a paper for the family can't hold 'x_bus'\n");
    CHECK(filled("[{{x_bus}}]", "staff") == "[]\n");
    // The same holds for names that a user chooses: the sections of a plan.
    CHECK(filled("[{{sections.K}}]", "authority") == "[]\n");
  }

  TEST_CASE("render: lines that hold but a section's tag leave no line") {
    CHECK(filled("a\n{{#plan}}\nb\n{{/plan}}\nc") == "a\nb\nc\n");
    CHECK(filled("a\n{{#last_plan}}\nb\n{{/last_plan}}\nc") == "a\nc\n");
    CHECK(filled("a\n  {{! note }}  \nc") == "a\nc\n");
    CHECK(filled("{{#contacts}}\n- {{name}}\n{{/contacts}}\nc") ==
          "- Mrs Okafor\n- Mr Okafor\nc\n");
    CHECK(filled("a\n\n{{#nobody}}\n- {{.}}\n\n{{/nobody}}\n\nc") == "a\n\nc\n");
    CHECK(filled("a\r\n{{#plan}}\r\nb\r\n{{/plan}}\r\nc") == "a\nb\nc\n");
    // A tag within a line is left where it is.
    CHECK(filled("a {{#plan}}\nb{{/plan}}") == "a\nb\n");
  }

  TEST_CASE("render: a filled paper has no blanks at line ends and no two empty lines") {
    CHECK(filled("\n\na {{pupil.year}}\n\n\n\nb\n\n") == "a\n\nb\n");
    CHECK(filled("a\\\n{{pupil.name}}") == "a\\\nAda\n");
  }

  TEST_CASE("render: a name in a record never becomes a tag") {
    Value values = Value::record();
    values.set("place", Value::text("{{pupil.upn}} {{#x}} \x01"));
    const auto templ = render::parse_template(
        "t", "t.md", "---\ntitle: T\nkind: paper\naudience: family\n---\n{{place}}\n");
    const auto none = [](std::string_view) { return std::optional<render::Template>{}; };
    CHECK(render::fill(templ, values, none) == "{{pupil.upn}} {{#x}}\n");
  }

  TEST_CASE("render: the names a template may use, for its readers") {
    Value entry = Value::record();
    entry.set("held", Value::text("")).set("note", Value::text("", Audience::staff));
    Value values = Value::record();
    values.set("pupil", Value::record().set("name", Value::text("Ada")));
    values.set("reviews", Value::list(entry, {}));
    values.set("log", Value::text("", Audience::staff));
    CHECK(render::names(values, Reader::family) ==
          std::vector<std::string>{"pupil.name", "reviews[]", "reviews[].held"});
    CHECK(render::names(values, Reader::staff) ==
          std::vector<std::string>{"pupil.name", "reviews[]", "reviews[].held", "reviews[].note",
                                   "log"});
  }
}
