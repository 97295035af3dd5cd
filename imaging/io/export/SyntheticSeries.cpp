#include "imaging/io/export/SyntheticSeries.h"

#include <cstdio>

#include "imaging/io/export/PixelScaling.h"
#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/FrameGroups.h"
#include "imaging/io/export/write/PlaneImage.h"

namespace lateglow {

namespace {

constexpr const char* kWhat = "Synthetic late gadolinium enhancement computed from cine images";

void putSources(ItemWriter& object, const ReferencedImages& references, int slice) {
  const auto index = static_cast<std::size_t>(slice);
  if (index >= references.instancesOfSlice.size()) return;
  for (const std::string& uid : references.instancesOfSlice[index]) {
    object.reference(DCM_SourceImageSequence, references.sopClassUid, uid)
        .code(DCM_PurposeOfReferenceCodeSequence, kSourceForProcessing);
  }
}

Expected<WrittenObject> writeSlice(const Volume& image, const ScaledPixels& pixels, int slice,
                                   const ObjectSeries& series, const ExportContext& context,
                                   const std::filesystem::path& file) {
  const auto format = startObject(context, series, slice + 1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  putFrameOfReference(object, context);
  object.text(DCM_ImageType, "DERIVED\\SECONDARY\\OTHER\\SYNTHETIC");
  object.text(DCM_DerivationDescription, derivationText(context, kWhat));
  object.code(DCM_DerivationCodeSequence, kSynthesisDerivation);
  object.text(DCM_BurnedInAnnotation, "NO");
  object.empty(DCM_PatientPosition);
  object.text(DCM_BodyPartExamined, "HEART");
  putMrImage(object);
  putPlane(object, context, image.geometry, slice);
  putSources(object, context.references, slice);
  putReferencedSeries(object, referencesOfSlice(context.references, slice));
  putSliceSize(object, image.geometry);
  putPixelFormat(object);
  putRescale(object, pixels, "US");
  putWindow(object, pixels);
  const std::size_t count = image.geometry.sliceVoxelCount();
  putPixels(dataset, pixels.stored.data() + count * static_cast<std::size_t>(slice), count);
  return saveObject(*format, file);
}

/// What an image and each of its frames say alike (C.8.13.1.1, C.8.13.5.1).
void putImageCharacter(ItemWriter& item) {
  item.text(DCM_PixelPresentation, "MONOCHROME");
  item.text(DCM_VolumetricProperties, "VOLUME");
  item.text(DCM_VolumeBasedCalculationTechnique, "NONE");
  item.text(DCM_ComplexImageComponent, "MAGNITUDE");
  item.text(DCM_AcquisitionContrast, "UNKNOWN");
}

/// Enhanced MR Image module (C.8.13.1).
void putEnhancedMrImage(ItemWriter& object) {
  object.text(DCM_ImageType, "DERIVED\\PRIMARY\\CARDIAC\\NONE");
  putImageCharacter(object);
  object.text(DCM_ContentQualification, "RESEARCH");
  object.text(DCM_BurnedInAnnotation, "NO");
  object.text(DCM_LossyImageCompression, "00");
  object.text(DCM_PresentationLUTShape, "IDENTITY");
  object.emptySequence(DCM_AcquisitionContextSequence);
  object.empty(DCM_PatientPosition);
  object.text(DCM_BodyPartExamined, "HEART");
  object.text(DCM_ApplicableSafetyStandardAgency, "OTHER");
}

/// The images that all frames were made from, once more by study and series (C.8.13.1).
void putEvidence(ItemWriter& object, const ExportContext& context) {
  if (context.references.empty()) return;
  ItemWriter study = object.item(DCM_SourceImageEvidenceSequence);
  study.text(DCM_StudyInstanceUID, context.source.studyUid);
  ItemWriter series = study.item(DCM_ReferencedSeriesSequence);
  series.text(DCM_SeriesInstanceUID, context.references.seriesUid);
  for (const std::string& uid : context.source.uniqueInstances()) {
    series.reference(DCM_ReferencedSOPSequence, context.references.sopClassUid, uid);
  }
}

void putFrameType(ItemWriter& shared) {
  ItemWriter type = shared.item(DCM_MRImageFrameTypeSequence);
  type.text(DCM_FrameType, "DERIVED\\PRIMARY\\CARDIAC\\NONE");
  putImageCharacter(type);
}

Expected<WrittenObject> writeEnhanced(const Volume& image, const ScaledPixels& pixels,
                                      const ObjectSeries& series, const ExportContext& context,
                                      const std::filesystem::path& file) {
  const Geometry& geometry = image.geometry;
  const auto format = startObject(context, series, 1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  putFrameOfReference(object, context);
  putEnhancedMrImage(object);
  object.text(DCM_DerivationDescription, derivationText(context, kWhat));
  putReferencedSeries(object, context.references);
  putEvidence(object, context);
  putFrameSize(object, geometry, geometry.size[2]);
  putPixelFormat(object);
  putDimensions(object, {{DCM_StackID, DCM_FrameContentSequence, "Stack"},
                         {DCM_InStackPositionNumber, DCM_FrameContentSequence, "Slice"}});
  ItemWriter shared = putSharedGroups(object, geometry, sliceThickness(context, geometry));
  putFrameType(shared);
  putAnatomy(shared);
  ItemWriter transformation = shared.item(DCM_PixelValueTransformationSequence);
  putRescale(transformation, pixels, "US");
  ItemWriter window = shared.item(DCM_FrameVOILUTSequence);
  putWindow(window, pixels);
  for (int slice = 0; slice < geometry.size[2]; ++slice) {
    ItemWriter frame =
        putFrameGroups(object, geometry, slice, {1, static_cast<std::uint32_t>(slice + 1)});
    putDerivation(frame, context.references, slice, kSynthesisDerivation);
  }
  putPixels(dataset, pixels.stored.data(), pixels.stored.size());
  return saveObject(*format, file);
}

std::string sliceName(int slice) {
  char name[40];
  std::snprintf(name, sizeof name, "synthetic_lge_%04d.dcm", slice + 1);
  return name;
}

}  // namespace

Expected<std::vector<WrittenObject>> writeSyntheticSeries(const Volume& image,
                                                          const ExportContext& context,
                                                          const std::string& description,
                                                          const std::filesystem::path& folder,
                                                          ProgressSink& progress) {
  const ScaledPixels pixels = scaleTo16Bit(image.voxels);
  ObjectSeries series{UID_MRImageStorage, "MR", description, kSyntheticSeriesNumber, newUid()};
  std::vector<WrittenObject> written;
  if (context.source.enhanced()) {
    series.sopClassUid = UID_EnhancedMRImageStorage;
    auto object = writeEnhanced(image, pixels, series, context, folder / "synthetic_lge.dcm");
    if (!object) return tl::unexpected(object.error());
    written.push_back(std::move(*object));
    return written;
  }
  const int slices = image.geometry.size[2];
  for (int slice = 0; slice < slices; ++slice) {
    if (!progress.report(static_cast<double>(slice) / slices, "Writing the synthetic images")) {
      return fail(FailureCode::Cancelled, "the export was cancelled", "start it again");
    }
    auto object = writeSlice(image, pixels, slice, series, context, folder / sliceName(slice));
    if (!object) return tl::unexpected(object.error());
    written.push_back(std::move(*object));
  }
  return written;
}

}  // namespace lateglow
