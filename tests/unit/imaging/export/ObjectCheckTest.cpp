#include "imaging/io/export/ObjectCheck.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "imaging/io/export/MeasurementReport.h"
#include "imaging/io/export/ParametricMap.h"
#include "imaging/io/export/ReportDocument.h"
#include "imaging/io/export/SyntheticSeries.h"
#include "tests/unit/imaging/export/ExportFixture.h"

namespace lateglow {
namespace {

using test::exampleContext;
using test::obliqueGrid;
using test::patternLabels;
using test::TemporaryFolder;

/// One object of every kind, written by the writers of this folder.
class ObjectCheck : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    const Geometry grid = obliqueGrid();
    const ExportContext context = exampleContext(grid);
    const LabelMap labels = patternLabels(grid);
    SilentProgress silent;
    image = writeSyntheticSeries(makeVolume(grid, 3.0F), context, "SYNTHETIC LGE", folder->path(),
                                 silent)
                .value()
                .front()
                .file;
    const auto written =
        writeSegmentation(labels, context, folder->path() / "synthetic_segmentation.dcm").value();
    segmentation = written.object.file;
    report = writeMeasurementReport({measureScar(grid, labels.labels), {}, {}, "", {}, {}}, written,
                                    context, folder->path() / "sr.dcm")
                 .value()
                 .file;
    map = writeParametricMap(makeVolume(grid, 0.25F), {"SCAR_SD", "Deviation"}, context,
                             folder->path() / "pm.dcm")
              .value()
              .file;
    std::ofstream(folder->path() / "r.pdf") << "%PDF-1.6\n%%EOF";
    document = writeEncapsulatedPdf(folder->path() / "r.pdf", context, folder->path() / "pdf.dcm")
                   .value()
                   .file;
  }
  static void TearDownTestSuite() { delete folder; }

  /// Errors and warnings after a change.
  static std::vector<ObjectIssue> after(const std::filesystem::path& file,
                                        const std::function<void(DcmDataset&)>& change) {
    DcmFileFormat object;
    EXPECT_TRUE(object.loadFile(OFFilename(file.c_str())).good());
    change(*object.getDataset());
    std::vector<ObjectIssue> issues = checkObject(object);
    std::erase_if(issues, [](const auto& one) { return one.severity == ObjectSeverity::Note; });
    return issues;
  }
  static void expectError(const std::filesystem::path& file, const std::string& tag,
                          const std::function<void(DcmDataset&)>& change) {
    const auto issues = after(file, change);
    const bool found = std::any_of(issues.begin(), issues.end(), [&](const ObjectIssue& one) {
      return one.severity == ObjectSeverity::Error && one.tag.find(tag) != std::string::npos;
    });
    EXPECT_TRUE(found) << tag << " was not told; " << issues.size() << " issues, first: "
                       << (issues.empty() ? "none" : issues.front().tag + issues.front().message);
  }

  static inline TemporaryFolder* folder = nullptr;
  static inline std::filesystem::path image, segmentation, report, map, document;
};

TEST_F(ObjectCheck, FindsNothingInWhatIsWritten) {
  for (const auto& file : {image, segmentation, report, map, document}) {
    const auto checked = checkObject(file);
    ASSERT_TRUE(checked) << checked.error().message;
    EXPECT_TRUE(checked->moduleRules) << file;
    EXPECT_TRUE(checked->madeByLateglow) << file;
    for (const ObjectIssue& issue : checked->issues) {
      ADD_FAILURE() << file << " " << issue.tag << " " << issue.message;
    }
  }
}

TEST_F(ObjectCheck, TellsMissingAndEmptyAttributes) {
  expectError(image, "(0028,0030)",
              [](DcmDataset& d) { d.findAndDeleteElement(DCM_PixelSpacing); });
  expectError(image, "(0010,0010)", [](DcmDataset& d) { d.findAndDeleteElement(DCM_PatientName); });
  expectError(image, "(0020,0032)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_ImagePositionPatient, ""); });
  expectError(segmentation, "(0062,000f)", [](DcmDataset& d) {
    d.findAndDeleteElement(DCM_SegmentedPropertyTypeCodeSequence, OFFalse, OFTrue);
  });
  expectError(segmentation, "(0008,2112)", [](DcmDataset& d) {
    DcmItem* frame = nullptr;
    d.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame, 2);
    DcmItem* derivation = nullptr;
    frame->findAndGetSequenceItem(DCM_DerivationImageSequence, derivation, 0);
    derivation->findAndDeleteElement(DCM_SourceImageSequence);
  });
  expectError(report, "(0040,a491)",
              [](DcmDataset& d) { d.findAndDeleteElement(DCM_CompletionFlag); });
  // The patient's name may be empty (type 2).
  EXPECT_TRUE(
      after(image, [](DcmDataset& d) { d.putAndInsertString(DCM_PatientName, ""); }).empty());
}

TEST_F(ObjectCheck, TellsValuesThatAreNotPermitted) {
  expectError(image, "(0018,0020)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_ScanningSequence, "XX"); });
  expectError(image, "(0008,0060)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_Modality, "CT"); });
  expectError(segmentation, "(0062,0008)", [](DcmDataset& d) {
    DcmItem* segment = nullptr;
    d.findAndGetSequenceItem(DCM_SegmentSequence, segment, 1);
    segment->putAndInsertString(DCM_SegmentAlgorithmType, "MAGIC");
  });
}

TEST_F(ObjectCheck, TellsValuesThatBreakTheirRepresentation) {
  expectError(image, "(0008,0018)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_SOPInstanceUID, "1.2.x.3"); });
  expectError(image, "(0008,0021)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_SeriesDate, "20260231x"); });
  expectError(image, "(0020,0037)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0"); });
  const auto issues = after(image, [](DcmDataset& d) {
    d.putAndInsertString(DCM_StudyID, "longer than sixteen characters");
  });
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues.front().severity, ObjectSeverity::Warning);
}

TEST_F(ObjectCheck, TellsWhatDoesNotAgree) {
  expectError(image, "(7fe0,0010)", [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 8); });
  expectError(image, "(0028,0102)", [](DcmDataset& d) { d.putAndInsertUint16(DCM_HighBit, 11); });
  expectError(image, "(0020,0037)", [](DcmDataset& d) {
    d.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0.5\\1\\0");
  });
  expectError(segmentation, "(5200,9230)",
              [](DcmDataset& d) { d.putAndInsertString(DCM_NumberOfFrames, "13"); });
  expectError(map, "(0020,9157)", [](DcmDataset& d) {
    DcmItem* added = nullptr;
    d.findOrCreateSequenceItem(DCM_DimensionIndexSequence, added, -2);
  });
  expectError(document, "(0042,0011)", [](DcmDataset& d) {
    const Uint8 bytes[] = {'n', 'o', 'n', 'e'};
    d.putAndInsertUint8Array(DCM_EncapsulatedDocument, bytes, 4);
  });
  expectError(report, "(0008,1199)", [](DcmDataset& d) {
    d.findAndDeleteElement(DCM_CurrentRequestedProcedureEvidenceSequence);
  });
}

TEST_F(ObjectCheck, DemandsTheMarksOfSyntheticObjects) {
  expectError(image, "(0008,001c)",
              [](DcmDataset& d) { d.findAndDeleteElement(DcmTagKey(0x0008, 0x001C)); });
  expectError(image, "(0008,0008)", [](DcmDataset& d) {
    d.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\OTHER");
  });
  expectError(map, "(0028,0301)",
              [](DcmDataset& d) { d.findAndDeleteElement(DCM_BurnedInAnnotation); });
}

TEST_F(ObjectCheck, WarningsHideNoError) {
  expectError(image, "(7fe0,0010)", [](DcmDataset& d) {
    for (int i = 0; i < 400; ++i) {  // UIDs with leading zeros: a warning each, before the pixels
      DcmItem* reference = nullptr;
      d.findOrCreateSequenceItem(DCM_ReferencedImageSequence, reference, -2);
      reference->putAndInsertString(DCM_ReferencedSOPClassUID, UID_MRImageStorage);
      reference->putAndInsertString(DCM_ReferencedSOPInstanceUID, "1.2.03");
    }
    d.putAndInsertUint16(DCM_Rows, 8);
  });
}

TEST_F(ObjectCheck, ChecksOtherClassesInGeneral) {
  DcmFileFormat object;
  ASSERT_TRUE(object.loadFile(OFFilename(image.c_str())).good());
  object.getDataset()->putAndInsertString(DCM_SOPClassUID, UID_UltrasoundImageStorage);
  object.getMetaInfo()->putAndInsertString(DCM_MediaStorageSOPClassUID, UID_UltrasoundImageStorage);
  const auto issues = checkObject(object);
  ASSERT_EQ(issues.size(), 1U) << issues.front().message;
  EXPECT_EQ(issues.front().severity, ObjectSeverity::Note);
}

TEST_F(ObjectCheck, RefusesWhatIsNoDicom) {
  const auto file = folder->path() / "text.dcm";
  std::ofstream(file) << "no DICOM at all";
  EXPECT_FALSE(checkObject(file));
  EXPECT_EQ(checkObject(folder->path() / "absent.dcm").error().code, FailureCode::NotFound);
}

}  // namespace
}  // namespace lateglow
