#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

struct ReportContent;

enum class PaperSize { A4, Letter };

/// Parts of a report after its head, in the order in which Lateglow prints them by itself.
enum class ReportSection {
  Result,
  Cautions,      ///< what makes the result doubtful, beside it
  Findings,      ///< indication and the reader's findings
  BullsEye,      ///< with the measurements
  KeyImages,
  Model,         ///< and what it cannot claim
  Fields,        ///< findings by the fields of the SCMR reporting guideline
  Technique,
  Comparison,    ///< with a real LGE or a reference mask, where there is one
  Slices,
  Segments,
  AllPictures,
  Checks,
  Provenance,
  SignOff
};

/// "result", "cautions", "findings", "bulls_eye", ...: the names in a template.
[[nodiscard]] std::string toString(ReportSection section);
[[nodiscard]] const std::vector<ReportSection>& allReportSections();
/// Whether a report without this section would say less than it must: result, cautions, model and
/// its limits, provenance, sign-off.
[[nodiscard]] bool isRequired(ReportSection section);

/// What a site decides about its reports. The default is the report that Lateglow prints without
/// any template.
struct ReportTemplate {
  PaperSize paper = PaperSize::A4;
  /// Lines of the letter head, the first one large; at most kMostHeadLines.
  std::vector<std::string> institution;
  std::filesystem::path logo;  ///< PNG or JPEG; empty: none
  std::vector<ReportSection> sections = allReportSections();
  std::string technique;  ///< fixed text behind what is known of the acquisition
  std::string closing;    ///< fixed text before the sign-off

  friend bool operator==(const ReportTemplate&, const ReportTemplate&) = default;
};

inline constexpr std::size_t kMostHeadLines = 5;
inline constexpr std::size_t kLongestHeadLine = 120;  ///< characters
inline constexpr std::size_t kLongestFixedText = 4000;
inline constexpr std::uintmax_t kLargestLogoBytes = 8U << 20U;

/// Reads a template (`lateglow.report-template/1`, JSON; resources/report/report.json shows every
/// field). The logo is named beside the file. Strict: an unknown field, section or paper, a section
/// named twice, a required one left out, a logo that is no picture are BadInput that names file,
/// field and remedy.
[[nodiscard]] Expected<ReportTemplate> readReportTemplate(const std::filesystem::path& file);

/// Writes a template with a copy of its logo beside it (`logo.png` or `logo.jpg`).
[[nodiscard]] Expected<void> writeReportTemplate(const ReportTemplate& design,
                                                 const std::filesystem::path& file);

/// Where a user's own template lies: `lateglow/report.json` in the folder for settings
/// (QStandardPaths, XDG_CONFIG_HOME).
[[nodiscard]] std::filesystem::path userReportTemplateFile();

/// The user's template, else that of the machine (/etc/xdg/lateglow/report.json and so on), else
/// the default. A template that is there but cannot be read is a Failure, not the default.
[[nodiscard]] Expected<ReportTemplate> siteReportTemplate();

/// writeReportPdf (CaseReport.h) by a certain template instead of the site's.
[[nodiscard]] Expected<int> writeReportPdf(const ReportContent& content,
                                           const ReportTemplate& design,
                                           const std::filesystem::path& file);

}  // namespace lateglow
