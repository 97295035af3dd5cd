#pragma once

#include "imaging/io/export/check/IssueLog.h"

namespace lateglow::check {

/// Preamble-independent file meta information (PS3.10 table 7.1-1) and its agreement with the data
/// set. An empty header (an object in memory) is left alone.
void checkMetaInformation(DcmMetaInfo& meta, DcmDataset& dataset, IssueLog& log);

/// What the tables of modules cannot say: pixel format and length of the pixels (PS3.5 section 8),
/// direction cosines and spacings, number of frames and dimension indices, segments that frames
/// reference, coded values of code sequences, the payload of documents.
void checkImageConsistency(DcmDataset& dataset, IssueLog& log);
void checkFrames(DcmDataset& dataset, IssueLog& log);
void checkSegments(DcmDataset& dataset, IssueLog& log);
void checkDocument(DcmDataset& dataset, IssueLog& log);

/// Every instance that the content of a structured report references must be listed as evidence
/// (PS3.3 C.17.2.3), and every content item must have the value of its type (PS3.3 C.17.3).
void checkReport(DcmDataset& dataset, IssueLog& log);

/// Whether equipment or contributing equipment names Lateglow as its model.
[[nodiscard]] bool madeByLateglow(DcmDataset& dataset);

/// What Lateglow itself makes is marked: Synthetic Data (0008,001C) YES, Burned In Annotation, and
/// for images DERIVED with a derivation description.
void checkSyntheticMarks(DcmDataset& dataset, IssueLog& log);

}  // namespace lateglow::check
