// Reads each path named on a line of standard input and prints one line of JSON for it, so that a
// script can compare it with other readers. The voxels of series s of line n lie as 32-bit floats
// in OUT/n_s.f32.
//
//   reading_probe OUT < paths

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "imaging/io/StudyReader.h"

namespace {

using nlohmann::json;

json vectorJson(lateglow::Vec3 v) { return {v.x, v.y, v.z}; }

const std::vector<float>& voxelsOf(const lateglow::Series& series) {
  return series.cine() != nullptr ? series.cine()->voxels : series.volume()->voxels;
}

json seriesJson(const lateglow::Series& series) {
  const lateglow::Geometry& geometry = series.geometry();
  json issues = json::array();
  for (const lateglow::SeriesIssue& issue : series.issues) {
    issues.push_back({{"code", issue.code},
                      {"message", issue.message},
                      {"blocks", issue.severity == lateglow::IssueSeverity::BlocksQuantification}});
  }
  const lateglow::Cine* cine = series.cine();
  json axes = json::array();
  for (const lateglow::Vec3 axis : geometry.axes) axes.push_back(vectorJson(axis));
  json files = json::array();
  for (const auto& file : series.files) files.push_back(file.string());
  return {{"uid", series.uid},
          {"kind", lateglow::toString(series.kind())},
          {"modality", series.modality},
          {"description", series.description},
          {"size", geometry.size},
          {"spacing", geometry.spacingMm},
          {"origin", vectorJson(geometry.originMm)},
          {"axes", axes},
          {"phases", cine != nullptr ? cine->phaseCount : 1},
          {"phaseKey", cine != nullptr ? lateglow::toString(cine->phaseKey) : ""},
          {"times", cine != nullptr ? cine->phaseTimesMs : std::vector<double>()},
          {"cycle", cine != nullptr ? cine->cycleMs : 0.0},
          {"files", files},
          {"issues", issues}};
}

json readPath(const std::string& path, const std::string& out, std::size_t line) {
  lateglow::SilentProgress progress;
  const auto studies = lateglow::readStudies(path, progress);
  if (!studies) {
    return {{"error", studies.error().message},
            {"remedy", studies.error().remedy},
            {"code", lateglow::toString(studies.error().code)}};
  }
  json result = {{"studies", json::array()}, {"series", json::array()}};
  for (const lateglow::Study& study : *studies) {
    result["studies"].push_back({{"uid", study.uid},
                                 {"patient", study.patient.name},
                                 {"description", study.description}});
    for (const lateglow::Series& series : study.series) {
      const std::size_t number = result["series"].size();
      const std::vector<float>& voxels = voxelsOf(series);
      std::ofstream(out + "/" + std::to_string(line) + "_" + std::to_string(number) + ".f32",
                    std::ios::binary)
          .write(reinterpret_cast<const char*>(voxels.data()),
                 static_cast<std::streamsize>(voxels.size() * sizeof(float)));
      result["series"].push_back(seriesJson(series));
    }
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: reading_probe OUT < paths\n";
    return 2;
  }
  std::string path;
  for (std::size_t line = 0; std::getline(std::cin, path); ++line) {
    std::cout << readPath(path, argv[1], line)
                     .dump(-1, ' ', false, json::error_handler_t::replace)
              << std::endl;
  }
  return 0;
}
