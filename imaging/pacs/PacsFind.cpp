#include "imaging/pacs/PacsFind.h"

#include <algorithm>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/io/CharacterSet.h"
#include "imaging/io/Utf8Text.h"
#include "imaging/pacs/Association.h"

namespace lateglow {

namespace {

constexpr const char* kModel = UID_FINDStudyRootQueryRetrieveInformationModel;

/// A key of a query and of its answers: where it stands, and from which level on it is asked for.
struct Key {
  DcmTagKey tag;
  QueryLevel level;
  std::string PacsMatch::*value;
};

const std::vector<Key>& keys() {
  using enum QueryLevel;
  static const std::vector<Key> list = {
      {DCM_PatientName, Study, &PacsMatch::patientName},
      {DCM_PatientID, Study, &PacsMatch::patientId},
      {DCM_PatientBirthDate, Study, &PacsMatch::patientBirthDate},
      {DCM_PatientSex, Study, &PacsMatch::patientSex},
      {DCM_StudyInstanceUID, Study, &PacsMatch::studyUid},
      {DCM_StudyDate, Study, &PacsMatch::studyDate},
      {DCM_StudyTime, Study, &PacsMatch::studyTime},
      {DCM_StudyDescription, Study, &PacsMatch::studyDescription},
      {DCM_AccessionNumber, Study, &PacsMatch::accessionNumber},
      {DCM_ModalitiesInStudy, Study, &PacsMatch::modalities},
      {DCM_NumberOfStudyRelatedSeries, Study, &PacsMatch::studySeries},
      {DCM_NumberOfStudyRelatedInstances, Study, &PacsMatch::studyInstances},
      {DCM_SeriesInstanceUID, Series, &PacsMatch::seriesUid},
      {DCM_Modality, Series, &PacsMatch::modalities},
      {DCM_SeriesNumber, Series, &PacsMatch::seriesNumber},
      {DCM_SeriesDescription, Series, &PacsMatch::seriesDescription},
      {DCM_NumberOfSeriesRelatedInstances, Series, &PacsMatch::seriesInstances},
      {DCM_SOPInstanceUID, Image, &PacsMatch::instanceUid},
      {DCM_SOPClassUID, Image, &PacsMatch::sopClassUid},
      {DCM_InstanceNumber, Image, &PacsMatch::instanceNumber}};
  return list;
}

const char* nameOf(QueryLevel level) {
  switch (level) {
    case QueryLevel::Study:
      return "STUDY";
    case QueryLevel::Series:
      return "SERIES";
    case QueryLevel::Image:
      return "IMAGE";
  }
  return "STUDY";
}

/// At the levels below, only the unique keys of the levels above may be given (PS3.4 C.4.1.2.2.1).
PacsMatch wanted(const PacsQuery& query) {
  PacsMatch keysWanted;
  keysWanted.studyUid = query.studyUid;
  if (query.level == QueryLevel::Study) {
    keysWanted.patientName = query.patientName;
    keysWanted.patientId = query.patientId;
    keysWanted.accessionNumber = query.accessionNumber;
    keysWanted.studyDate = query.studyDate;
    keysWanted.studyDescription = query.studyDescription;
    keysWanted.modalities = query.modality;
  } else {
    keysWanted.seriesUid = query.seriesUid;
  }
  if (query.level == QueryLevel::Series) {
    keysWanted.modalities = query.modality;
    keysWanted.seriesDescription = query.seriesDescription;
  }
  return keysWanted;
}

bool isAscii(const PacsMatch& match) {
  return std::all_of(keys().begin(), keys().end(), [&](const Key& key) {
    const std::string& text = match.*key.value;
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 128; });
  });
}

bool belongs(const Key& key, QueryLevel level) {
  // The unique key of the study stands in every query; its other keys only at their own level.
  return key.level == level || (level != QueryLevel::Study && key.tag == DCM_StudyInstanceUID) ||
         (level == QueryLevel::Image && key.tag == DCM_SeriesInstanceUID);
}

Expected<void> fill(DcmDataset& dataset, const PacsQuery& query, const PacsNode& node) {
  const PacsMatch values = wanted(query);
  dataset.putAndInsertString(DCM_QueryRetrieveLevel, nameOf(query.level));
  for (const Key& key : keys()) {
    if (belongs(key, query.level)) {
      dataset.putAndInsertString(key.tag, (values.*key.value).c_str());
    }
  }
  if (isAscii(values)) return {};
  dataset.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
  if (node.characterSet == "ISO_IR 192") return {};
  if (dataset.convertCharacterSet("ISO_IR 192", node.characterSet.c_str()).bad()) {
    return fail(FailureCode::BadInput,
                "the query cannot be written in the character set " + node.characterSet + " of " +
                    toString(node),
                "use other letters or a wildcard, or set the node's character set to ISO_IR 192");
  }
  return {};
}

PacsMatch matchFrom(DcmDataset& dataset) {
  OFString characterSet;
  dataset.findAndGetOFStringArray(DCM_SpecificCharacterSet, characterSet);
  PacsMatch match;
  for (const Key& key : keys()) {
    OFString value;
    if (dataset.findAndGetOFStringArray(key.tag, value).good() && !value.empty()) {
      match.*key.value = toCleanUtf8(dicomTextToUtf8(value.c_str(), characterSet.c_str()));
    }
  }
  return match;
}

class FindAssociation final : public Association {
 public:
  FindAssociation(PacsCall& call, const PacsNode& node, int limit)
      : Association(call, node), m_limit(limit) {}

  OFCondition handleFINDResponse(const T_ASC_PresentationContextID context, QRResponse* response,
                                 OFBool& waitForNext) override {
    waitForNext = OFFalse;
    if (response == nullptr) return DIMSE_NULLKEY;
    m_status = response->m_status;
    if (!DICOM_PENDING_STATUS(m_status)) return EC_Normal;
    waitForNext = OFTrue;
    if (response->m_dataset == nullptr) return EC_Normal;
    if (static_cast<int>(found.matches.size()) < m_limit) {
      found.matches.push_back(matchFrom(*response->m_dataset));
      m_call.report(0.5, std::to_string(found.matches.size()) + " found");
    } else if (!found.limited) {
      found.limited = true;
      sendCANCELRequest(context);
    }
    return EC_Normal;
  }

  [[nodiscard]] Expected<void> outcome() const {
    const bool cancelledByUs =
        found.limited && m_status == STATUS_FIND_Cancel_MatchingTerminatedDueToCancelRequest;
    if (m_status == STATUS_Success || cancelledByUs) return {};
    return fail(FailureCode::Failed,
                toString(m_node) + " could not answer the query: " + statusText(m_status),
                "ask for less or with other keys; look at its log");
  }

  PacsMatches found;

 private:
  int m_limit;
  Uint16 m_status = STATUS_Success;
};

Expected<void> checkQuery(const PacsQuery& query) {
  const bool needsStudy = query.level != QueryLevel::Study;
  const bool needsSeries = query.level == QueryLevel::Image;
  if ((needsStudy && !isUid(query.studyUid)) || (needsSeries && !isUid(query.seriesUid))) {
    return fail(FailureCode::BadInput, "a query for series or images needs the UIDs above them",
                needsSeries ? "give study and series UID" : "give the study UID");
  }
  return {};
}

}  // namespace

Expected<PacsMatches> findOnNode(const PacsNode& node, const LocalEntity& local,
                                 const PacsQuery& query, const PacsTimeouts& timeouts,
                                 ProgressSink& progress) {
  if (const auto checked = checkQuery(query); !checked) return tl::unexpected(checked.error());
  prepareDicomNetwork();
  DcmDataset dataset;
  if (const auto filled = fill(dataset, query, node); !filled) {
    return tl::unexpected(filled.error());
  }
  PacsCall call(timeouts);
  FindAssociation association(call, node, query.limit);
  const auto done = call.run(progress, [&]() -> Expected<void> {
    auto opened = association.open(local, {{kModel, uncompressedSyntaxes()}});
    if (!opened) return opened;
    const OFCondition answered =
        association.sendFINDRequest(association.accepted(kModel), &dataset, nullptr);
    if (answered.bad()) return tl::unexpected(association.failure(answered));
    association.finish();
    return association.outcome();
  });
  if (!done) return tl::unexpected(done.error());
  return std::move(association.found);
}

}  // namespace lateglow
