#include "imaging/io/export/check/CommonModules.h"
#include "imaging/io/export/check/ImageDefinitions.h"

namespace lateglow::check {

namespace {

using enum AttributeType;

bool isVerified(DcmItem& item, DcmItem&) {
  OFString value;
  return item.findAndGetOFString(DCM_VerificationFlag, value).good() && value == "VERIFIED";
}

std::vector<AttributeRule> evidenceRules() {
  return {{DCM_StudyInstanceUID, One},
          {DCM_ReferencedSeriesSequence,
           One,
           {},
           {{DCM_SeriesInstanceUID, One}, {DCM_ReferencedSOPSequence, One, {}, referenceRules()}}}};
}

Module srDocumentSeries() {
  return {"PS3.3 C.17.1 SR Document Series",
          {{DCM_SeriesNumber, One}, {DCM_ReferencedPerformedProcedureStepSequence, Two}}};
}

Module srDocumentGeneral() {
  return {"PS3.3 C.17.2 SR Document General",
          {{DCM_InstanceNumber, One},
           {DCM_CompletionFlag, One, {"PARTIAL", "COMPLETE"}},
           {DCM_VerificationFlag, One, {"UNVERIFIED", "VERIFIED"}},
           {DCM_ContentDate, One},
           {DCM_ContentTime, One},
           {DCM_VerifyingObserverSequence, One, {}, {}, isVerified},
           {DCM_PerformedProcedureCodeSequence, Two, {}, codeRules()},
           {DCM_CurrentRequestedProcedureEvidenceSequence, Three, {}, evidenceRules()},
           {DCM_PertinentOtherEvidenceSequence, Three, {}, evidenceRules()}}};
}

Module srDocumentContent() {
  return {"PS3.3 C.17.3 SR Document Content",
          {{DCM_ValueType, One, {"CONTAINER"}},
           {DCM_ConceptNameCodeSequence, One, {}, codeRules(), nullptr, 1},
           {DCM_ContinuityOfContent, One, {"SEPARATE", "CONTINUOUS"}},
           {DCM_ContentSequence, One}}};
}

ObjectDefinition report(const char* uid) {
  std::vector<Module> modules = compositeModules();
  for (Module& module : std::vector<Module>{generalEquipment(), srDocumentSeries(),
                                            srDocumentGeneral(), srDocumentContent()}) {
    modules.push_back(std::move(module));
  }
  return {uid, {"SR"}, std::move(modules), {}};
}

ObjectDefinition encapsulatedPdf() {
  std::vector<Module> modules = compositeModules();
  modules.push_back(generalEquipment());
  modules.push_back(
      {"PS3.3 C.8.6.1 SC Equipment",
       {{DCM_ConversionType, One, {"DV", "DI", "DF", "WSD", "SD", "SI", "DRW", "SYN"}}}});
  modules.push_back({"PS3.3 C.24.1 Encapsulated Document Series", {{DCM_SeriesNumber, One}}});
  modules.push_back({"PS3.3 C.24.2 Encapsulated Document",
                     {{DCM_InstanceNumber, One},
                      {DCM_ContentDate, Two},
                      {DCM_ContentTime, Two},
                      {DCM_AcquisitionDateTime, Two},
                      {DCM_BurnedInAnnotation, One, {"YES", "NO"}},
                      {DCM_SourceInstanceSequence, Three, {}, referenceRules()},
                      {DCM_DocumentTitle, Two},
                      {DCM_ConceptNameCodeSequence, Two, {}, codeRules(), nullptr, 1},
                      {DCM_MIMETypeOfEncapsulatedDocument, One, {"application/pdf"}},
                      {DCM_EncapsulatedDocument, One}}});
  return {UID_EncapsulatedPDFStorage, {}, std::move(modules), {}};
}

}  // namespace

std::vector<ObjectDefinition> documentDefinitions() {
  return {report(UID_BasicTextSRStorage), report(UID_EnhancedSRStorage),
          report(UID_ComprehensiveSRStorage), report(UID_Comprehensive3DSRStorage),
          encapsulatedPdf()};
}

}  // namespace lateglow::check
