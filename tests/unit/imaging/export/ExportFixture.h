#pragma once

#include <gtest/gtest.h>

#include <cmath>

#include "imaging/io/export/ExportContext.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow::test {

/// An oblique grid of odd size, so that the bits of frames do not end on bytes.
inline Geometry obliqueGrid() {
  Geometry grid;
  grid.size = {11, 7, 4};
  grid.spacingMm = {1.25, 1.5, 8.0};
  grid.originMm = {-40.125, 12.5, 33.75};
  const double c = std::cos(0.4);
  const double s = std::sin(0.4);
  grid.axes = {Vec3{c, s, 0}, Vec3{-s, c, 0}, Vec3{0, 0, 1}};
  return grid;
}

/// Classes 0 to 3 in a pattern that no flip or shift maps onto itself; slice 0 is empty.
inline LabelMap patternLabels(const Geometry& grid) {
  LabelMap labels = makeLabelMap(grid);
  for (std::size_t i = grid.sliceVoxelCount(); i < labels.labels.size(); ++i) {
    labels.labels[i] = static_cast<std::uint8_t>((i * i / 7 + i / 3) % 4);
  }
  return labels;
}

/// A context as of a DICOM source with two phases.
inline ExportContext exampleContext(const Geometry& grid) {
  ExportSource source;
  source.dicom = true;
  source.sopClassUid = "1.2.840.10008.5.1.4.1.1.4";
  source.studyUid = "1.2.826.0.1.3680043.10.999.1";
  source.seriesUid = "1.2.826.0.1.3680043.10.999.2";
  source.frameOfReferenceUid = "1.2.826.0.1.3680043.10.999.3";
  source.modality = "MR";
  source.attributes = {{0x0010, 0x0010, "Example^Patient"}, {0x0010, 0x0020, "P1"}};
  source.equipment = {{0x0008, 0x0070, "Example maker"}};
  source.sliceCount = grid.size[2];
  for (int f = 0; f < 2 * grid.size[2]; ++f) {
    source.instanceUids.push_back("1.2.826.0.1.3680043.10.999.4." + std::to_string(f + 1));
  }
  Provenance provenance;
  provenance.softwareVersion = "0.1.0";
  provenance.modelId = "pscgan-demo";
  provenance.modelVersion = "2.0.0";
  provenance.packageSha256 = std::string(64, 'a');
  return makeExportContext(std::move(source), std::move(provenance));
}

}  // namespace lateglow::test
