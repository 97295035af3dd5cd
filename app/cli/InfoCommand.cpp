#include <memory>

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
          {"direction", {vector(geometry.axes[0]), vector(geometry.axes[1]), vector(geometry.axes[2])}},
          {"files", series.files.size()},
          {"issues", issues}};
}

std::string seriesText(const Series& series) {
  const Geometry& g = series.geometry();
  char line[256];
  std::snprintf(line, sizeof line, "  %-7s %-3s %d x %d x %d  %.3f x %.3f x %.3f mm", toString(series.kind()).c_str(),
                series.modality.c_str(), g.size[0], g.size[1], g.size[2], g.spacingMm[0], g.spacingMm[1], g.spacingMm[2]);
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

}  // namespace

void addInfoCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("info", "What is in a file or folder: series, grid, faults");
  auto path = std::make_shared<std::string>();
  command->add_option("path", *path, "DICOM file or folder, NIfTI file")->required();
  command->callback([&line, path] {
    line.action = [path](ProgressSink& progress) -> Expected<CommandResult> {
      const auto study = readStudy(*path, progress);
      if (!study) return tl::unexpected(study.error());
      CommandResult result;
      result.json = {{"path", *path},
                     {"studies", json::array({{{"uid", study->uid},
                                               {"patient_name", study->patient.name},
                                               {"patient_id", study->patient.id},
                                               {"date", study->date},
                                               {"description", study->description}}})},
                     {"series", json::array()}};
      result.text = *path + ": " + std::to_string(study->series.size()) + " series\n";
      for (const Series& series : study->series) {
        result.json["series"].push_back(seriesJson(series));
        result.text += seriesText(series);
      }
      return result;
    };
  });
}

}  // namespace lateglow::cli
