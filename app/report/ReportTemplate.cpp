#include "app/report/ReportTemplate.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include <QFile>
#include <QImageReader>
#include <QStandardPaths>
#include <nlohmann/json.hpp>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr const char* kSchema = "lateglow.report-template/1";
const QString kRelativeFile = QStringLiteral("lateglow/report.json");

constexpr std::array<const char*, 15> kSections{
    "result", "cautions",   "findings", "bulls_eye", "key_images",   "model",  "fields",    "technique",
    "comparison", "slices", "segments", "all_pictures", "checks", "provenance", "sign_off"};

/// A fault of a template, in the words of whoever edits it.
struct TemplateFault {
  std::string what;
  std::string remedy;
};

[[noreturn]] void refuse(std::string what, std::string remedy) {
  throw TemplateFault{std::move(what), std::move(remedy)};
}

std::string listed(std::span<const char* const> names) {
  std::string list;
  for (const char* name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

std::string textField(const json& object, const char* field, std::size_t longest) {
  if (!object.contains(field)) return {};
  const json& value = object.at(field);
  if (!value.is_string()) refuse(std::string(field) + " is no text", "put it in quotes");
  auto text = value.get<std::string>();
  if (text.size() > longest) {
    refuse(std::string(field) + " is longer than " + std::to_string(longest) + " characters",
           "shorten it");
  }
  return text;
}

PaperSize paperFrom(const json& object) {
  const std::string paper = textField(object, "paper", 16);
  if (paper.empty() || paper == "A4") return PaperSize::A4;
  if (paper == "Letter") return PaperSize::Letter;
  refuse("paper \"" + paper + "\" is not known", "choose A4 or Letter");
}

std::vector<std::string> institutionFrom(const json& object) {
  std::vector<std::string> lines;
  if (!object.contains("institution")) return lines;
  const json& list = object.at("institution");
  if (!list.is_array() || list.size() > kMostHeadLines) {
    refuse("institution is no list of at most " + std::to_string(kMostHeadLines) + " lines",
           "write it as [\"Example Hospital\", \"Department of Cardiology\"]");
  }
  for (const json& line : list) {
    lines.push_back(textField(json{{"institution", line}}, "institution", kLongestHeadLine));
  }
  return lines;
}

ReportSection sectionNamed(const std::string& name) {
  const auto found = std::find(kSections.begin(), kSections.end(), name);
  if (found == kSections.end()) {
    refuse("there is no section \"" + name + "\"", "choose among " + listed(kSections));
  }
  return static_cast<ReportSection>(found - kSections.begin());
}

std::vector<ReportSection> sectionsFrom(const json& object) {
  if (!object.contains("sections")) return allReportSections();
  const json& list = object.at("sections");
  if (!list.is_array()) refuse("sections is no list", "choose among " + listed(kSections));
  std::vector<ReportSection> sections;
  for (const json& entry : list) {
    if (!entry.is_string()) refuse("a section is no text", "choose among " + listed(kSections));
    const ReportSection section = sectionNamed(entry);
    if (std::find(sections.begin(), sections.end(), section) != sections.end()) {
      refuse("section \"" + entry.get<std::string>() + "\" is named twice", "leave one of them out");
    }
    sections.push_back(section);
  }
  for (const ReportSection section : allReportSections()) {
    const bool there = std::find(sections.begin(), sections.end(), section) != sections.end();
    if (isRequired(section) && !there) {
      refuse("section \"" + toString(section) + "\" is missing",
             "add it: no report may be without it");
    }
  }
  return sections;
}

/// A path below the folder of the template, so that a template that is handed on carries its logo
/// and reaches nothing else.
fs::path logoFrom(const json& object, const fs::path& folder) {
  const fs::path name = textField(object, "logo", 255);
  if (name.empty()) return {};
  if (name.has_parent_path() || name.filename() != name) {
    refuse("logo \"" + name.string() + "\" is not a file beside the template",
           "copy the picture beside the template and give its name alone");
  }
  return folder / name;
}

void checkLogo(const fs::path& logo) {
  if (logo.empty()) return;
  std::error_code error;
  const auto bytes = fs::file_size(logo, error);
  if (error) refuse("the logo " + logo.string() + " is not there", "copy it beside the template");
  if (bytes > kLargestLogoBytes) {
    refuse("the logo " + logo.string() + " is larger than 8 MiB", "save it smaller");
  }
  QImageReader reader(QString::fromStdString(logo.string()));
  reader.setDecideFormatFromContent(true);
  const QByteArray format = reader.format();
  const QSize size = reader.size();
  if ((format != "png" && format != "jpeg") || size.isEmpty() || size.width() > 8192 ||
      size.height() > 8192) {
    refuse("the logo " + logo.string() + " is no PNG or JPEG picture of at most 8192 pixels",
           "save it as PNG");
  }
}

void checkFields(const json& object) {
  static const std::set<std::string> known{"schema",   "paper",     "institution", "logo",
                                           "sections", "technique", "closing"};
  for (const auto& entry : object.items()) {
    if (!known.contains(entry.key())) {
      refuse("field \"" + entry.key() + "\" is not known",
             "choose among schema, paper, institution, logo, sections, technique, closing");
    }
  }
}

ReportTemplate templateFrom(const std::string& text, const fs::path& folder) {
  const json object = json::parse(text, nullptr, false);
  if (object.is_discarded()) refuse("it is no JSON", "compare it with report.json as it is shipped");
  if (!object.is_object() || object.value("schema", json()) != kSchema) {
    refuse(std::string("its schema is not ") + kSchema,
           "compare it with report.json as it is shipped");
  }
  checkFields(object);
  ReportTemplate design;
  design.paper = paperFrom(object);
  design.institution = institutionFrom(object);
  design.logo = logoFrom(object, folder);
  design.sections = sectionsFrom(object);
  design.technique = textField(object, "technique", kLongestFixedText);
  design.closing = textField(object, "closing", kLongestFixedText);
  checkLogo(design.logo);
  return design;
}

/// Copies the logo beside the template; returns its name there.
Expected<std::string> placeLogo(const fs::path& logo, const fs::path& folder) {
  if (logo.empty()) return std::string();
  QFile file(QString::fromStdString(logo.string()));
  if (!file.open(QIODevice::ReadOnly)) {
    return fail(FailureCode::BadInput, logo.string() + " cannot be read",
                "choose a picture that is still there", logo.string());
  }
  const QByteArray bytes = file.readAll();
  const std::string name = QImageReader::imageFormat(QString::fromStdString(logo.string())) == "jpeg"
                               ? "logo.jpg"
                               : "logo.png";
  const std::span<const char> view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  if (auto done = writeFileAtomically(folder / name, std::as_bytes(view), true); !done) {
    return tl::unexpected(done.error());
  }
  return name;
}

}  // namespace

std::string toString(ReportSection section) {
  return kSections.at(static_cast<std::size_t>(section));
}

const std::vector<ReportSection>& allReportSections() {
  static const std::vector<ReportSection> all = [] {
    std::vector<ReportSection> list;
    for (std::size_t i = 0; i < kSections.size(); ++i) {
      list.push_back(static_cast<ReportSection>(i));
    }
    return list;
  }();
  return all;
}

bool isRequired(ReportSection section) {
  return section == ReportSection::Result || section == ReportSection::Cautions ||
         section == ReportSection::Model || section == ReportSection::Provenance ||
         section == ReportSection::SignOff;
}

Expected<ReportTemplate> readReportTemplate(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return fail(FailureCode::NotFound, "the report template " + file.string() + " is not there",
                "give the path of a report.json", file.string());
  }
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  try {
    return templateFrom(text, file.parent_path());
  } catch (const TemplateFault& fault) {
    return fail(FailureCode::BadInput, "report template " + file.string() + ": " + fault.what,
                fault.remedy, file.string());
  }
}

Expected<void> writeReportTemplate(const ReportTemplate& design, const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const auto logo = placeLogo(design.logo, file.parent_path());
  if (!logo) return tl::unexpected(logo.error());
  json sections = json::array();
  for (const ReportSection section : design.sections) sections.push_back(toString(section));
  const json object{{"schema", kSchema},
                    {"paper", design.paper == PaperSize::A4 ? "A4" : "Letter"},
                    {"institution", design.institution},
                    {"logo", *logo},
                    {"sections", sections},
                    {"technique", design.technique},
                    {"closing", design.closing}};
  const std::string text = object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

fs::path userReportTemplateFile() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  return fs::path(folder.toStdString()) / kRelativeFile.toStdString();
}

Expected<ReportTemplate> siteReportTemplate() {
  const QString found =
      QStandardPaths::locate(QStandardPaths::GenericConfigLocation, kRelativeFile);
  if (found.isEmpty()) return ReportTemplate();
  return readReportTemplate(found.toStdString());
}

}  // namespace lateglow
