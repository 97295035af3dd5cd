#include <memory>
#include <set>

#include "app/cli/Command.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

json vector(Vec3 v) { return {v.x, v.y, v.z}; }

std::string severityName(IssueSeverity severity) {
  switch (severity) {
    case IssueSeverity::Note: return "note";
    case IssueSeverity::Warning: return "warning";
    case IssueSeverity::BlocksQuantification: return "blocks-quantification";
  }
  return "note";
}

json seriesJson(const Series& series) {
  const Geometry& geometry = series.geometry();
  const Cine* cine = series.cine();
  json issues = json::array();
  for (const SeriesIssue& issue : series.issues) {
    issues.push_back({{"severity", severityName(issue.severity)},
                      {"code", issue.code},
                      {"message", issue.message}});
  }
  return {{"uid", series.uid},
          {"kind", toString(series.kind())},
          {"modality", series.modality},
          {"description", series.description},
          {"size", geometry.size},
          {"slices", geometry.size[2]},
          {"phases", cine != nullptr ? cine->phaseCount : 1},
          {"phase_key", cine != nullptr ? json(toString(cine->phaseKey)) : json(nullptr)},
          {"frame_interval_ms", cine != nullptr ? json(cine->frameIntervalMs()) : json(nullptr)},
          {"spacing_mm", geometry.spacingMm},
          {"origin_mm", vector(geometry.originMm)},
          {"direction",
           {vector(geometry.axes[0]), vector(geometry.axes[1]), vector(geometry.axes[2])}},
          {"files", std::set(series.files.begin(), series.files.end()).size()},
          {"issues", issues}};
}

std::string seriesText(const Series& series) {
  const Geometry& g = series.geometry();
  char line[256];
  std::snprintf(line, sizeof line, "  %-7s %-3s %d x %d x %d  %.3f x %.3f x %.3f mm",
                toString(series.kind()).c_str(), series.modality.c_str(), g.size[0], g.size[1],
                g.size[2], g.spacingMm[0], g.spacingMm[1], g.spacingMm[2]);
  std::string text = line;
  if (const Cine* cine = series.cine()) {
    text += "  " + std::to_string(cine->phaseCount) + " phases by " + toString(cine->phaseKey);
  }
  text += "  " + series.description + "\n";
  for (const SeriesIssue& issue : series.issues) {
    text += "      " + severityName(issue.severity) + ": " + issue.message + "\n";
  }
  return text;
}

CommandResult describe(const std::string& path, const std::vector<Study>& studies) {
  CommandResult result;
  result.json = {{"path", path}, {"studies", json::array()}, {"series", json::array()}};
  std::size_t number = 0;
  for (const Study& study : studies) {
    result.json["studies"].push_back({{"uid", study.uid},
                                      {"patient_name", study.patient.name},
                                      {"patient_id", study.patient.id},
                                      {"date", study.date},
                                      {"description", study.description}});
    if (studies.size() > 1) {
      result.text += "study " + study.date + " " + study.patient.name + " " + study.uid + "\n";
    }
    for (const Series& series : study.series) {
      json entry = seriesJson(series);
      entry["study_uid"] = study.uid;
      result.json["series"].push_back(std::move(entry));
      ++number;
      result.text += seriesText(series);
    }
  }
  result.text = path + ": " + std::to_string(number) + " series\n" + result.text;
  return result;
}

}  // namespace

void addInfoCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("info", "What is in there: studies, series, grid, faults");
  auto path = std::make_shared<std::string>();
  command->add_option("path", *path, "DICOM file or folder, DICOMDIR, ZIP; NIfTI, NRRD, MHA")
      ->required();
  command->callback([&line, path] {
    line.action = [path](ProgressSink& progress) -> Expected<CommandResult> {
      const auto studies = readStudies(*path, progress);
      if (!studies) return tl::unexpected(studies.error());
      return describe(*path, *studies);
    };
  });
}

}  // namespace lateglow::cli
