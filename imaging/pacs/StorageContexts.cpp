#include "imaging/pacs/StorageContexts.h"

#include <algorithm>

#include <dcmtk/dcmdata/dcuid.h>

namespace lateglow {

namespace {

const std::vector<std::string>& imageClasses() {
  static const std::vector<std::string> list = {UID_MRImageStorage, UID_EnhancedMRImageStorage,
                                                UID_CTImageStorage, UID_EnhancedCTImageStorage,
                                                UID_SecondaryCaptureImageStorage};
  return list;
}

const std::vector<std::string>& compressedSyntaxes() {
  static const std::vector<std::string> list = {
      UID_JPEGProcess14SV1TransferSyntax, UID_JPEGProcess14TransferSyntax,
      UID_JPEGLSLosslessTransferSyntax,   UID_JPEG2000LosslessOnlyTransferSyntax,
      UID_RLELosslessTransferSyntax,      UID_JPEGProcess1TransferSyntax,
      UID_JPEGProcess2_4TransferSyntax,   UID_JPEGLSLossyTransferSyntax,
      UID_JPEG2000TransferSyntax};
  return list;
}

}  // namespace

const std::vector<std::string>& acceptedStorageSyntaxes() {
  static const std::vector<std::string> list = [] {
    std::vector<std::string> syntaxes = uncompressedSyntaxes();
    syntaxes.insert(syntaxes.end(), compressedSyntaxes().begin(), compressedSyntaxes().end());
    syntaxes.emplace_back(UID_DeflatedExplicitVRLittleEndianTransferSyntax);
    syntaxes.emplace_back(UID_BigEndianExplicitTransferSyntax);
    return syntaxes;
  }();
  return list;
}

std::vector<ProposedContext> contextsForGet(const std::string& model) {
  std::vector<ProposedContext> contexts{{model, uncompressedSyntaxes(), false}};
  for (const std::string& imageClass : imageClasses()) {
    contexts.push_back({imageClass, uncompressedSyntaxes(), true});
    for (const std::string& syntax : compressedSyntaxes()) {
      contexts.push_back({imageClass, {syntax}, true});
    }
  }
  for (int i = 0; i < numberOfDcmLongSCUStorageSOPClassUIDs; ++i) {
    const std::string other = dcmLongSCUStorageSOPClassUIDs[i];
    const auto& images = imageClasses();
    if (std::find(images.begin(), images.end(), other) != images.end()) continue;
    if (contexts.size() < kMostContexts) contexts.push_back({other, uncompressedSyntaxes(), true});
  }
  return contexts;
}

}  // namespace lateglow
