// Writes every kind of DICOM object for a small invented case on a grid of choice, and the raw
// arrays and geometry beside them, so that the Python judges beside this file can compare:
//   export_probe write GRID SOURCE FOLDER    GRID: axial, oblique, sagittal, flipped, lefthanded
//                                            SOURCE: classic, enhanced, none
//   export_probe read SEGMENTATION OUT.u8    prints the geometry of readSegmentation as JSON
//   export_probe volume FOLDER OUT.f32       prints the geometry of our reader as JSON
//   export_probe check FILE...               prints ObjectCheck's findings as JSON

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "imaging/io/StudyReader.h"
#include "imaging/io/export/ConvertedSeries.h"
#include "imaging/io/export/MeasurementReport.h"
#include "imaging/io/export/ObjectCheck.h"
#include "imaging/io/export/ParametricMap.h"
#include "imaging/io/export/ReportDocument.h"
#include "imaging/io/export/SyntheticSeries.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace {

namespace fs = std::filesystem;
using namespace lateglow;
using nlohmann::json;

constexpr int kColumns = 23;  // odd sizes, so that bits of frames do not end on bytes
constexpr int kRows = 17;
constexpr int kSlices = 5;
constexpr int kPhases = 3;

Vec3 rotated(Vec3 v, double a, double b) {
  const Vec3 w{v.x * std::cos(a) - v.y * std::sin(a), v.x * std::sin(a) + v.y * std::cos(a), v.z};
  return {w.x, w.y * std::cos(b) - w.z * std::sin(b), w.y * std::sin(b) + w.z * std::cos(b)};
}

Geometry gridOf(const std::string& name) {
  Geometry grid;
  grid.size = {kColumns, kRows, kSlices};
  grid.spacingMm = {1.28906, 1.34375, 8.0};
  grid.originMm = {-101.2345678, 44.987654, 17.5};
  if (name == "oblique") {
    for (Vec3& axis : grid.axes) axis = rotated(axis, 0.61, -0.83);
  } else if (name == "sagittal") {
    grid.axes = {Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{-1, 0, 0}};
  } else if (name == "flipped") {
    grid.axes = {Vec3{-1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, -1}};
  } else if (name == "lefthanded") {
    grid.axes = {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, -1}};
  }
  return grid;
}

/// A ring of myocardium around blood with a scar on one side; slice 0 and the last are empty.
LabelMap labelsOn(const Geometry& grid) {
  LabelMap labels = makeLabelMap(grid);
  for (int k = 1; k + 1 < kSlices; ++k) {
    for (int j = 0; j < kRows; ++j) {
      for (int i = 0; i < kColumns; ++i) {
        const double radius = std::hypot(i - 9.0, j - 8.0 - 0.5 * k);
        std::uint8_t value = radius < 3.2 ? 2 : radius < 5.5 ? 1 : 0;
        if (value == 1 && i > 11) value = 3;
        labels.slice(k)[static_cast<std::size_t>(i + kColumns * j)] = value;
      }
    }
  }
  return labels;
}

Volume imageOn(const Geometry& grid, float scale) {
  Volume image = makeVolume(grid);
  for (std::size_t n = 0; n < image.voxels.size(); ++n) {
    image.voxels[n] =
        scale * static_cast<float>(0.5 + 0.5 * std::sin(0.37 * static_cast<double>(n)));
  }
  return image;
}

/// A classic cine on the grid, with a patient's name beyond ASCII.
void writeCine(const Geometry& grid, const fs::path& folder) {
  fs::create_directories(folder);
  int number = 0;
  for (int t = 0; t < kPhases; ++t) {
    for (int k = 0; k < kSlices; ++k) {
      test::SyntheticImage image;
      image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.7." + std::to_string(++number);
      image.patientName = "Bj\xF6rnsd\xF3ttir^Example";
      image.characterSet = "ISO_IR 100";
      image.instanceNumber = number;
      image.rows = kRows;
      image.columns = kColumns;
      image.pixels.assign(static_cast<std::size_t>(kRows * kColumns),
                          static_cast<std::uint16_t>(100 * t + k));
      image.positionMm = grid.toPatient({0.0, 0.0, static_cast<double>(k)});
      image.rowDirection = grid.axes[0];
      image.columnDirection = grid.axes[1];
      image.rowSpacingMm = grid.spacingMm[1];
      image.columnSpacingMm = grid.spacingMm[0];
      image.triggerTimeMs = 40.0 * t;
      if (!test::writeDicom(image, folder / (std::to_string(number) + ".dcm"))) {
        throw std::runtime_error("cannot write the cine");
      }
    }
  }
}

Study study(const std::string& source, const Geometry& grid, const fs::path& folder) {
  if (source == "classic") {
    writeCine(grid, folder);
    SilentProgress silent;
    return readStudy(folder, silent).value();
  }
  Study made;
  made.uid = "1.2.826.0.1.3680043.10.999.1";
  made.patient = {"Example^Patient", "", "", ""};
  Series series;
  series.uid = "1.2.826.0.1.3680043.10.999.2";
  series.modality = "MR";
  series.sourceInstanceUids = {series.uid};
  series.image = makeVolume(grid);
  made.series.push_back(std::move(series));
  return made;
}

Provenance provenance() {
  Provenance made;
  made.operation = "synthesize";
  made.softwareVersion = "0.1.0";
  made.modelId = "pscgan-demo";
  made.modelVersion = "2.0.0";
  made.packageSha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  made.device = "cpu";
  made.demonstration = true;
  return made;
}

json geometryJson(const Geometry& g) {
  json axes = json::array();
  for (const Vec3& axis : g.axes) axes.push_back({axis.x, axis.y, axis.z});
  return {{"size", g.size},
          {"spacing_mm", g.spacingMm},
          {"origin_mm", {g.originMm.x, g.originMm.y, g.originMm.z}},
          {"axes", axes}};
}

template <typename Value>
void dump(std::span<const Value> values, const fs::path& file) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size_bytes()));
}

ReportedMeasurements measured(const LabelMap& labels) {
  ReportedMeasurements reported;
  reported.scar = measureScar(labels.geometry, labels.labels);
  LvFunction function;
  function.endDiastolicMl = 143.25;
  function.endSystolicMl = 61.5;
  function.strokeMl = 81.75;
  function.ejectionFractionPercent = 57.068;
  function.massG = 101.5;
  reported.function = function;
  reported.interval =
      RatioInterval{14.0, 28.0, "95 % interval over the members, not over patients."};
  reported.findings =
      "Narbe anterior \xC3\xBC"
      "ber 50 %.";
  reported.signOff = SignOff{"Reader, Ex\xC3\xA4mple", "2026-03-02T10:11:12Z"};
  return reported;
}

/// A distance, an angle, an ellipse and an outline on the middle slice of the second phase.
std::vector<DrawnMeasurement> drawn(const ExportContext& context) {
  if (context.references.empty()) return {};
  using Quantity = DrawnValue::Quantity;
  using Graphic = DrawnMeasurement::Graphic;
  DrawnMeasurement one;
  one.sopClassUid = context.references.sopClassUid;
  const auto& instances = context.source.instanceUids;
  const std::size_t number = kSlices / 2 + (instances.size() > kSlices ? kSlices : 0);
  one.sopInstanceUid = instances.at(number);
  one.frameUnknown = context.source.enhanced();
  std::vector<DrawnMeasurement> all(4, one);
  const auto fill = [&](std::size_t n, const char* name, Graphic graphic, PixelLoop points,
                        std::vector<DrawnValue> values) {
    all[n].trackingId = name;
    all[n].trackingUid = newUid();
    all[n].graphic = graphic;
    all[n].points = std::move(points);
    all[n].values = std::move(values);
  };
  fill(0, "Distance 1", Graphic::Line, {{2.0, 3.0}, {12.5, 3.0}}, {{Quantity::LengthMm, 13.535}});
  fill(1, "Angle 1", Graphic::Line, {{2.0, 3.0}, {8.0, 3.0}, {8.0, 9.0}},
       {{Quantity::AngleDegrees, 90.0}});
  fill(2, "Ellipse 1", Graphic::Ellipse, {{4.0, 8.0}, {14.0, 8.0}, {9.0, 5.0}, {9.0, 11.0}},
       {{Quantity::AreaMm2, 81.62}, {Quantity::Mean, 102.0}, {Quantity::StandardDeviation, 1.25},
        {Quantity::Median, 101.5}, {Quantity::Minimum, 100.0}, {Quantity::Maximum, 104.0}});
  fill(3, "Outline 1", Graphic::Outline, {{4.0, 4.0}, {10.0, 4.0}, {10.0, 9.0}},
       {{Quantity::AreaMm2, 25.98}, {Quantity::Mean, 7.5}});
  return all;
}

json describe(const ReportedMeasurements& reported) {
  return {{"scar_volume_ml", reported.scar.scarVolumeMl},
          {"scar_mass_g", reported.scar.scarMassG},
          {"scar_ratio_percent", reported.scar.scarRatioPercent},
          {"findings", reported.findings}};
}

int write(const std::string& gridName, const std::string& sourceName, const fs::path& folder) {
  fs::create_directories(folder / "objects");
  const Geometry grid = gridOf(gridName);
  const Study made = study(sourceName, grid, folder / "source");
  const Geometry own = made.series.front().geometry();
  ExportSource source = describeSource(made, made.series.front());
  if (sourceName == "enhanced") {
    source.dicom = true;
    source.sopClassUid = "1.2.840.10008.5.1.4.1.1.4.1";
    source.instanceUids.assign(kSlices, "1.2.826.0.1.3680043.10.999.9");
  }
  const ExportContext context = makeExportContext(std::move(source), provenance());
  const LabelMap labels = labelsOn(own);
  const Volume image = imageOn(own, 1000.0F);
  const Volume map = imageOn(own, 0.5F);
  ReportedMeasurements reported = measured(labels);
  reported.drawn = drawn(context);
  const fs::path out = folder / "objects";
  SilentProgress silent;
  writeSyntheticSeries(image, context, "SYNTHETIC LGE", out, silent).value();
  const auto segmentation =
      writeSegmentation(labels, context, out / "synthetic_segmentation.dcm").value();
  writeParametricMap(map, {"SCAR_SD", "Standard deviation of the scar probability"}, context,
                     out / "synthetic_uncertainty.dcm")
      .value();
  writeMeasurementReport(reported, segmentation, context, out / "synthetic_measurements_sr.dcm")
      .value();
  std::ofstream(folder / "report.pdf") << "%PDF-1.6\n% invented\n%%EOF\n";
  writeEncapsulatedPdf(folder / "report.pdf", context, out / "synthetic_report_pdf.dcm").value();
  const std::vector<std::uint8_t> rgb(3 * 31 * 21, 77);
  writeKeyImage({31, 21, rgb, 2}, context, newUid(), 1, out / "synthetic_key_image_01.dcm").value();
  fs::create_directories(folder / "converted");
  Series converted = made.series.front();
  if (sourceName == "none") converted.image = image;
  if (sourceName == "enhanced") converted.modality = "CT";
  writeConvertedSeries(made, converted, folder / "converted", silent).value();
  dump(std::span<const std::uint8_t>(labels.labels), folder / "labels.u8");
  dump(std::span<const float>(image.voxels), folder / "image.f32");
  dump(std::span<const float>(map.voxels), folder / "map.f32");
  json truth = geometryJson(own);
  truth["asked"] = geometryJson(grid);
  truth["measurements"] = describe(reported);
  std::ofstream(folder / "truth.json") << truth.dump(1);
  return 0;
}

int check(int count, char** files) {
  json list = json::array();
  for (int i = 0; i < count; ++i) {
    const auto checked = checkObject(fs::path(files[i]));
    json one{{"file", files[i]}, {"ok", checked && checked->ok()}, {"issues", json::array()}};
    if (!checked) one["issues"].push_back(checked.error().message);
    for (const ObjectIssue& issue : checked ? checked->issues : std::vector<ObjectIssue>{}) {
      one["issues"].push_back(toString(issue.severity) + " " + issue.tag + " " + issue.message);
    }
    list.push_back(one);
  }
  std::cout << list.dump(1) << "\n";
  return 0;
}

int run(int argc, char** argv) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "write" && argc == 5) return write(argv[2], argv[3], argv[4]);
  if (verb == "check") return check(argc - 2, argv + 2);
  if (verb == "read" && argc == 4) {
    const LabelMap labels = readSegmentation(argv[2]).value();
    dump(std::span<const std::uint8_t>(labels.labels), argv[3]);
    std::cout << geometryJson(labels.geometry).dump() << "\n";
    return 0;
  }
  if (verb == "volume" && argc == 4) {
    SilentProgress silent;
    const Study read = readStudy(argv[2], silent).value();
    const Volume& volume = std::get<Volume>(read.series.front().image);
    dump(std::span<const float>(volume.voxels), argv[3]);
    std::cout << geometryJson(volume.geometry).dump() << "\n";
    return 0;
  }
  std::cerr << "usage: see the head of ExportProbe.cpp\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const tl::bad_expected_access<Failure>& error) {
    std::cerr << error.error().message << "\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
  }
  return 1;
}
