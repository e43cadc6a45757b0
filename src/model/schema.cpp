// SPDX-License-Identifier: MIT
#include "model/fields.hpp"
#include "model/pupil.hpp"
#include "model/setting.hpp"
#include "model/value.hpp"

#include <nlohmann/json.hpp>

#include <type_traits>

namespace senco::model {
namespace {

using Json = nlohmann::ordered_json;

enum class MayBeNull { no, yes };

/// A YAML 1.1 reader makes an unquoted date a value of its own, which JSON Schema has no type for:
/// JavaScript's counts as an object without properties, Python's as no JSON type at all. A `type`
/// or a bare `pattern` would refuse either the one or the other.
Json date_schema() {
  return {
      {"description", "A day that exists, as 2026-03-14."},
      {"anyOf",
       Json::array(
           {{{"type", "string"},
             {"pattern", "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
             {"format", "date"}},
            {{"type", "object"}, {"maxProperties", 0}},
            {{"not", {{"type", {"string", "number", "boolean", "array", "object", "null"}}}}}})}};
}

/// A YAML 1.1 reader makes 15:30 the number 930.
Json time_schema() {
  return {{"type", {"string", "integer"}},
          {"pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
          {"minimum", 0},
          {"maximum", 1439}};
}

/// A person types a bare number, yes or no where text goes, and it is that text.
Json text_schema(const About& about, MayBeNull null) {
  Json types = {"string", "number", "boolean"};
  if (about.form == Form::id) {
    types = {"string"};
  }
  if (null == MayBeNull::yes) {
    types.push_back("null");
  }
  Json schema = {{"type", types}};
  if (about.form == Form::id) {
    schema["pattern"] = "^[a-z][a-z0-9_-]*$";
  }
  if (about.form == Form::year_group) {
    Json values = Json::array();
    for (const auto word : year_group_words()) {
      values.push_back(word);
      if (const auto number = parse_number(word)) {
        values.push_back(static_cast<int>(*number));
      }
    }
    if (null == MayBeNull::yes) {
      values.push_back(nullptr);
    }
    schema = {{"enum", values}};
  }
  if (null == MayBeNull::no && schema.contains("type")) {
    schema["minLength"] = 1;
  }
  return schema;
}

Json or_null(Json schema, MayBeNull null) {
  if (null == MayBeNull::yes) {
    return {{"anyOf", Json::array({std::move(schema), {{"type", "null"}}})}};
  }
  return schema;
}

template <class T> Json number_schema(const About& about, MayBeNull null) {
  const auto* type = std::is_same_v<T, int> ? "integer" : "number";
  Json schema = {{"type", type}};
  if (null == MayBeNull::yes) {
    schema["type"] = {type, "null"};
  }
  if (about.at_least) {
    schema["minimum"] = *about.at_least;
  }
  if (about.at_most) {
    schema["maximum"] = *about.at_most;
  }
  return schema;
}

template <class T> Json value_schema(const About& about, MayBeNull null) {
  if constexpr (std::is_same_v<T, std::string>) {
    return text_schema(about, null);
  } else if constexpr (std::is_same_v<T, Date>) {
    return or_null({{"$ref", "#/definitions/date"}}, null);
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return or_null({{"$ref", "#/definitions/time"}}, null);
  } else if constexpr (std::is_same_v<T, bool>) {
    return null == MayBeNull::yes ? Json{{"type", {"boolean", "null"}}} : Json{{"type", "boolean"}};
  } else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, int>) {
    return number_schema<T>(about, null);
  } else {
    Json values = Json::array();
    for (const auto word : words<T>()) {
      values.push_back(word);
    }
    if (null == MayBeNull::yes) {
      values.push_back(nullptr);
    }
    return {{"enum", values}};
  }
}

template <class S> Json section_schema();

class SchemaOf {
public:
  template <class T> void optional(std::string_view key, T& member, const About& about) {
    put(key, schema(member, about, MayBeNull::yes), about);
  }
  template <class T> void mandatory(std::string_view key, T& member, const About& about) {
    put(key, schema(member, about, MayBeNull::no), about);
    required.push_back(key);
  }
  template <class T> void rest(const Named<T>& /*member*/, const About& about) {
    others = value_schema<T>(about, MayBeNull::yes);
  }

  Json properties = Json::object();
  Json required = Json::array();
  Json others = false;

private:
  void put(std::string_view key, Json schema, const About& about) {
    std::string text{about.says};
    if (!about.paragraph.empty()) {
      text += fmt::format(" Code of Practice {}.", about.paragraph);
    }
    Json described = {{"description", text}};
    if (schema.contains("$ref")) {
      // Beside a $ref draft-07 ignores everything, the description too.
      described["allOf"] = Json::array({std::move(schema)});
    } else {
      described.update(schema);
    }
    properties[std::string{key}] = std::move(described);
  }

  template <class T> Json schema(const Field<T>& /*member*/, const About& about, MayBeNull null) {
    return value_schema<T>(about, null);
  }
  template <class T> Json schema(const Named<T>& /*member*/, const About& about, MayBeNull null) {
    return {{"type", types("object", null)},
            {"additionalProperties", value_schema<T>(about, MayBeNull::yes)}};
  }
  template <class T>
  Json schema(const List<Field<T>>& /*member*/, const About& about, MayBeNull null) {
    return list(value_schema<T>(about, MayBeNull::no), null);
  }
  template <class S>
  Json schema(const List<S>& /*member*/, const About& /*about*/, MayBeNull null) {
    return list(section_schema<S>(), null);
  }
  template <class S>
  Json schema(const Part<S>& /*member*/, const About& /*about*/, MayBeNull null) {
    Json schema = section_schema<S>();
    schema["type"] = types("object", null);
    return schema;
  }
  template <class S>
  std::enable_if_t<std::is_base_of_v<Section, S>, Json>
  schema(const S& /*member*/, const About& /*about*/, MayBeNull /*null*/) {
    return section_schema<S>();
  }

  static Json types(const char* type, MayBeNull null) {
    return null == MayBeNull::yes ? Json{type, "null"} : Json(type);
  }
  static Json list(Json items, MayBeNull null) {
    Json schema = {{"type", types("array", null)}, {"items", std::move(items)}};
    if (null == MayBeNull::no) {
      schema["minItems"] = 1;
    }
    return schema;
  }
};

template <class S> Json section_schema() {
  SchemaOf parts;
  if constexpr (std::is_base_of_v<Entry, S>) {
    Text id;
    parts.optional("id", id,
                   {.says = "Name of this entry, unique in its list.",
                    .audience = Audience::staff,
                    .paragraph = {},
                    .form = Form::id});
  }
  const S none{};
  S::describe(none, parts);
  Json schema = {{"type", "object"}, {"properties", parts.properties}};
  if (!parts.required.empty()) {
    schema["required"] = parts.required;
  }
  if (parts.others.is_boolean()) {
    schema["patternProperties"] = {{"^x_", Json::object()}};
  }
  schema["additionalProperties"] = parts.others;
  return schema;
}

template <class S> std::string root_schema(const char* title) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  schema.update(section_schema<S>());
  schema["definitions"] = {{"date", date_schema()}, {"time", time_schema()}};
  return schema.dump(1) + "\n";
}

} // namespace

std::string pupil_schema() {
  return root_schema<Pupil>("senco: a pupil's record, format 1");
}

std::string setting_schema() {
  return root_schema<Setting>("senco: the setting, senco.yaml, format 1");
}

} // namespace senco::model
