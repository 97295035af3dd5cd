#include "imaging/io/export/check/ImageDefinitions.h"

#include "imaging/io/export/check/CommonModules.h"

namespace lateglow::check {

namespace {

using enum AttributeType;

const std::vector<std::string> kMonochrome{"MONOCHROME1", "MONOCHROME2"};

bool firstIs(DcmItem& item, const DcmTagKey& tag, const char* wanted) {
  OFString value;
  for (unsigned long i = 0; item.findAndGetOFString(tag, value, i).good(); ++i) {
    if (value == wanted) return true;
    if (i > 32) break;
  }
  return false;
}

/// PS3.3 table C.8-4: "other than EP, or EP with segmented k-space".
bool needsRepetitionTime(DcmItem& item, DcmItem&) {
  return !firstIs(item, DCM_ScanningSequence, "EP") || firstIs(item, DCM_SequenceVariant, "SK");
}

bool isInversionRecovery(DcmItem& item, DcmItem&) {
  return firstIs(item, DCM_ScanningSequence, "IR");
}

Module mrImage() {
  return {"PS3.3 C.8.3.1 MR Image",
          {{DCM_ImageType, One},
           {DCM_SamplesPerPixel, One, {"1"}},
           {DCM_PhotometricInterpretation, One, kMonochrome},
           {DCM_BitsAllocated, One, {"16"}},
           {DCM_ScanningSequence, One, {"SE", "IR", "GR", "EP", "RM"}},
           {DCM_SequenceVariant, One, {"SK", "MTC", "SS", "TRSS", "SP", "MP", "OSP", "NONE"}},
           {DCM_ScanOptions, Two},
           {DCM_MRAcquisitionType, Two, {"2D", "3D"}},
           {DCM_RepetitionTime, Two, {}, {}, needsRepetitionTime},
           {DCM_EchoTime, Two},
           {DCM_EchoTrainLength, Two},
           {DCM_InversionTime, Two, {}, {}, isInversionRecovery}}};
}

Module ctImage() {
  return {"PS3.3 C.8.2.1 CT Image",
          {{DCM_ImageType, One},
           {DCM_SamplesPerPixel, One, {"1"}},
           {DCM_PhotometricInterpretation, One, kMonochrome},
           {DCM_BitsAllocated, One, {"16"}},
           {DCM_RescaleIntercept, One},
           {DCM_RescaleSlope, One},
           {DCM_KVP, Two},
           {DCM_AcquisitionNumber, Two}}};
}

Module secondaryCaptureEquipment() {
  return {"PS3.3 C.8.6.1 SC Equipment",
          {{DCM_ConversionType, One, {"DV", "DI", "DF", "WSD", "SD", "SI", "DRW", "SYN"}}}};
}

/// Composite modules, then those of the object, then the ones all images share.
std::vector<Module> planeImage(Module image) {
  std::vector<Module> modules = compositeModules();
  for (Module& module : std::vector<Module>{frameOfReference(), generalEquipment(), generalImage(),
                                            imagePlane(), imagePixel(), std::move(image)}) {
    modules.push_back(std::move(module));
  }
  return modules;
}

std::vector<Module> capture() {
  std::vector<Module> modules = compositeModules();
  for (Module& module :
       std::vector<Module>{secondaryCaptureEquipment(), generalImage(), imagePixel()}) {
    modules.push_back(std::move(module));
  }
  return modules;
}

}  // namespace

std::vector<ObjectDefinition> imageDefinitions() {
  return {{UID_MRImageStorage, {"MR"}, planeImage(mrImage()), {}},
          {UID_CTImageStorage, {"CT"}, planeImage(ctImage()), {}},
          {UID_SecondaryCaptureImageStorage, {}, capture(), {}}};
}

}  // namespace lateglow::check
