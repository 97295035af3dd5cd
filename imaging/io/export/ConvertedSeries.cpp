#include "imaging/io/export/ConvertedSeries.h"

#include <cstdio>

#include "imaging/io/export/PixelScaling.h"
#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/PlaneImage.h"

namespace lateglow {

namespace {

/// A series on its way: what all its images share.
struct Conversion {
  const ExportContext& context;
  const ObjectSeries& series;
  const Geometry& geometry;
  const Cine* cine;  ///< null for a volume
  const ScaledPixels& pixels;
  bool isCt;
};

/// CT Image (PS3.3 C.8.2.1): how it was acquired is not known.
void putCtImage(ItemWriter& object) {
  object.empty(DCM_KVP);
  object.empty(DCM_AcquisitionNumber);
}

void putPhase(ItemWriter& object, const Cine& cine, int phase) {
  object.whole(DCM_TemporalPositionIdentifier, phase + 1);
  object.whole(DCM_NumberOfTemporalPositions, cine.phaseCount);
  object.whole(DCM_CardiacNumberOfImages, cine.phaseCount);
  const auto index = static_cast<std::size_t>(phase);
  const bool timed = index < cine.phaseTimesMs.size();
  const double interval = cine.frameIntervalMs();
  if (timed || interval > 0.0) {
    // A trigger time may stand with heart gating only (PS3.3 C.8.3.1); a cine is gated.
    object.text(DCM_ScanOptions, "CG");
    object.number(DCM_TriggerTime, timed ? cine.phaseTimesMs[index] : interval * phase);
  }
  if (cine.cycleMs > 0.0) object.whole(DCM_NominalInterval, static_cast<long>(cine.cycleMs + 0.5));
}

Expected<WrittenObject> writeImage(const Conversion& conversion, int slice, int phase,
                                   const std::filesystem::path& file) {
  const int number = phase * conversion.geometry.size[2] + slice;
  const auto format = startObject(conversion.context, conversion.series, number + 1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  putFrameOfReference(object, conversion.context);
  object.text(DCM_ImageType,
              conversion.isCt ? "DERIVED\\SECONDARY\\AXIAL" : "DERIVED\\SECONDARY\\OTHER");
  object.text(DCM_DerivationDescription, "Converted from another file format by Lateglow");
  object.empty(DCM_PatientPosition);
  object.empty(DCM_Laterality);
  if (conversion.isCt) {
    putCtImage(object);
  } else {
    putMrImage(object);
  }
  if (conversion.cine != nullptr) putPhase(object, *conversion.cine, phase);
  putPlane(object, conversion.context, conversion.geometry, slice);
  putSliceSize(object, conversion.geometry);
  putPixelFormat(object);
  putRescale(object, conversion.pixels, conversion.isCt ? "HU" : "US");
  putWindow(object, conversion.pixels);
  const std::size_t count = conversion.geometry.sliceVoxelCount();
  putPixels(dataset, conversion.pixels.stored.data() + count * static_cast<std::size_t>(number),
            count);
  return saveObject(*format, file);
}

}  // namespace

Expected<std::vector<WrittenObject>> writeConvertedSeries(const Study& study, const Series& series,
                                                          const std::filesystem::path& folder,
                                                          ProgressSink& progress) {
  if (series.labelMap() != nullptr) {
    return fail(FailureCode::BadInput, series.description + " holds labels, not an image",
                "export the case it belongs to: labels become a DICOM segmentation");
  }
  const Cine* cine = series.cine();
  const ScaledPixels pixels =
      scaleTo16Bit(cine != nullptr ? cine->voxels : series.volume()->voxels);
  const bool isCt = series.modality == "CT";
  const ExportContext context = makeExportContext(describeSource(study, series), Provenance{});
  const ObjectSeries target{isCt ? UID_CTImageStorage : UID_MRImageStorage,
                            isCt ? "CT" : "MR",
                            "Converted",
                            kConvertedSeriesNumber,
                            newUid(),
                            false};
  const Geometry& geometry = series.geometry();
  const Conversion conversion{context, target, geometry, cine, pixels, isCt};
  const int images = geometry.size[2] * (cine != nullptr ? cine->phaseCount : 1);
  std::vector<WrittenObject> written;
  for (int i = 0; i < images; ++i) {
    if (!progress.report(static_cast<double>(i) / images, "Writing the images")) {
      return fail(FailureCode::Cancelled, "the conversion was cancelled", "start it again");
    }
    char name[32];
    std::snprintf(name, sizeof name, "image_%05d.dcm", i + 1);
    auto object = writeImage(conversion, i % geometry.size[2], i / geometry.size[2], folder / name);
    if (!object) return tl::unexpected(object.error());
    written.push_back(std::move(*object));
  }
  return written;
}

}  // namespace lateglow
