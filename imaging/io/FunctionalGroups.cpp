#include "imaging/io/FunctionalGroups.h"

#include <cmath>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/DicomHeaderReader.h"

namespace lateglow {

namespace {

void readCardiacSynchronization(DcmItem& item, DicomHeader& header) {
  for (const DcmTagKey& tag :
       {DCM_NominalCardiacTriggerDelayTime, DCM_ActualCardiacTriggerDelayTime}) {
    if (const auto delay = number(item, tag)) {
      header.triggerTimeMs = delay;
      break;
    }
  }
  if (const auto interval = number(item, DCM_RRIntervalTimeNominal)) {
    header.nominalIntervalMs = interval;
  }
}

void readFrameContent(DcmItem& item, DicomHeader& header) {
  if (const auto index = integer(item, DCM_TemporalPositionIndex)) {
    header.cardiacPhaseIndex = index;
  }
  for (const DcmTagKey& tag : {DCM_FrameReferenceDateTime, DCM_FrameAcquisitionDateTime}) {
    if (const auto time = timeOfDateTime(item, tag)) header.acquisitionTimeS = time;
  }
}

/// Frame Type from its third value on, e.g. "M", "T1 FIELD_MAP", and the complex component.
void readFrameType(DcmItem& item, DicomHeader& header) {
  std::string type = asciiText(item, DCM_FrameType, 2);
  const std::string fourth = asciiText(item, DCM_FrameType, 3);
  if (!fourth.empty() && fourth != "NONE") type += " " + fourth;
  const std::string component = asciiText(item, DCM_ComplexImageComponent);
  if (!component.empty() && component != "MAGNITUDE") type += " " + component;
  if (!type.empty()) header.imageType3 = type;
}

void readDiffusion(DcmItem& item, DicomHeader& header) {
  const auto weight = number(item, DCM_DiffusionBValue);
  if (weight && *weight > 0.0) header.imageType3 += " b" + std::to_string(std::lround(*weight));
}

/// Takes over what one item of a functional groups sequence says.
void readGroups(DcmItem& groups, DicomHeader& header) {
  using Reader = void (*)(DcmItem&, DicomHeader&);
  const std::array<std::pair<DcmTagKey, Reader>, 13> readers{{
      {DCM_PlanePositionSequence, readPosition},
      {DCM_PlanePositionVolumeSequence, readPosition},
      {DCM_PlaneOrientationSequence, readOrientation},
      {DCM_PlaneOrientationVolumeSequence, readOrientation},
      {DCM_PixelMeasuresSequence, readPixelMeasures},
      {DCM_PixelValueTransformationSequence, readRescale},
      {DCM_FrameVOILUTSequence, readWindow},
      {DCM_CardiacSynchronizationSequence, readCardiacSynchronization},
      {DCM_FrameContentSequence, readFrameContent},
      {DCM_MRImageFrameTypeSequence, readFrameType},
      {DCM_CTImageFrameTypeSequence, readFrameType},
      {DCM_MRDiffusionSequence, readDiffusion},
      {DCM_MREchoSequence,
       [](DcmItem& item, DicomHeader& header_) {
         if (const auto echo = number(item, DCM_EffectiveEchoTime)) header_.echoTimeMs = echo;
       }},
  }};
  for (const auto& [tag, read] : readers) {
    if (DcmItem* item = sequenceItem(groups, tag)) read(*item, header);
  }
}

/// Places the frames of images without functional groups along their normal.
void placeByOffsets(DcmDataset& dataset, std::vector<DicomHeader>& frames) {
  DicomHeader& first = frames.front();
  if (DcmItem* detector = sequenceItem(dataset, DCM_DetectorInformationSequence)) {
    readPosition(*detector, first);
    readOrientation(*detector, first);
  }
  if (!first.positionMm || !first.orientation) return;
  const Vec3 normal = normalized(cross((*first.orientation)[0], (*first.orientation)[1]));
  const double step = first.spacingBetweenSlicesMm.value_or(0.0);
  const bool hasVector = number(dataset, DCM_GridFrameOffsetVector).has_value();
  const bool stepsBySpacing = first.modality == "NM" && step != 0.0;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    const auto offset = hasVector ? number(dataset, DCM_GridFrameOffsetVector, f)
                        : stepsBySpacing ? std::optional(step * static_cast<double>(f))
                                         : std::nullopt;
    frames[f].orientation = first.orientation;
    // Frames whose place is not stated must not all lie where the first one lies.
    frames[f].positionMm =
        offset ? std::optional(*first.positionMm + normal * *offset) : std::nullopt;
  }
}

}  // namespace

std::vector<DicomHeader> framesOf(DcmDataset& dataset, const DicomHeader& whole, int frameCount,
                                  std::string& fault) {
  DicomHeader common = whole;
  if (DcmItem* shared = sequenceItem(dataset, DCM_SharedFunctionalGroupsSequence)) {
    readGroups(*shared, common);
  }
  DcmSequenceOfItems* groups = nullptr;
  const bool described =
      dataset.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, groups).good() &&
      groups != nullptr;
  if (described && groups->card() != static_cast<unsigned long>(frameCount)) {
    fault = "it has " + std::to_string(frameCount) + " frames but describes " +
            std::to_string(groups->card());
    return {};
  }
  std::vector<DicomHeader> frames(static_cast<std::size_t>(frameCount), common);
  // Frames of a later file of the same series come later (concatenations).
  const int number = whole.instanceNumber.value_or(1);
  const int firstNumber = number > 1 && number < 10000 ? (number - 1) * frameCount + 1 : 1;
  // Item by item in order: a sequence is a list, in which an index has to be searched.
  DcmObject* item = nullptr;
  for (int f = 0; f < frameCount; ++f) {
    DicomHeader& frame = frames[static_cast<std::size_t>(f)];
    frame.frame = f;
    frame.instanceNumber = firstNumber + f;
    if (!described) continue;
    item = groups->nextInContainer(item);
    if (auto* one = dynamic_cast<DcmItem*>(item)) readGroups(*one, frame);
  }
  if (!described && frameCount > 1) placeByOffsets(dataset, frames);
  return frames;
}

}  // namespace lateglow
