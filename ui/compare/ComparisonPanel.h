#pragma once

#include <functional>

#include <QScrollArea>

#include "ui/models/ComparisonFigures.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lateglow {

class FigureGrid;
class FigureTable;
class HistogramPlot;
class ProfilePlot;
class SegmentAgreementView;
class SegmentedControl;

/// The figures of a comparison beside its pictures: similarity, HU errors, overlap of the classes,
/// agreement of the segments, scar by threshold methods. Sections without data are hidden; each can
/// be copied as tab-separated text.
class ComparisonPanel : public QScrollArea {
  Q_OBJECT

public:
  static constexpr int kWidth = 352;

  explicit ComparisonPanel(ComparisonFigures& figures, QWidget* parent = nullptr);

  /// A line on the slice, in pixels: the values of both images along it.
  void showProfile(const PixelLoop& line);
  [[nodiscard]] QPushButton* profileButton() const { return m_drawProfile; }
  [[nodiscard]] QPushButton* remoteButton() const { return m_drawRemote; }
  [[nodiscard]] SegmentAgreementView* segments() const { return m_segments; }
  [[nodiscard]] FigureTable* similarity() const { return m_similarity; }
  [[nodiscard]] FigureGrid* classes() const { return m_classes; }
  [[nodiscard]] FigureGrid* methods() const { return m_methods; }
  [[nodiscard]] ProfilePlot* profile() const { return m_profile; }

Q_SIGNALS:
  void segmentChosen(int segment);

private:
  /// A heading with a button that copies, above its content.
  struct Section {
    QWidget* whole = nullptr;
    QVBoxLayout* column = nullptr;
  };
  Section addSection(const QString& title, const QString& name, std::function<QString()> text);
  void buildSimilarity();
  void buildHounsfield();
  void buildClasses();
  void buildSegments();
  void buildMethods();
  void refresh();
  void showSimilarity();
  void showHounsfield();
  void showMasks();
  void showMethods();

  ComparisonFigures& m_figures;
  ComparisonModel& m_model;
  QVBoxLayout* m_column;
  QLabel* m_note;  ///< why there are no figures
  Section m_similaritySection;
  SegmentedControl* m_region;
  FigureTable* m_similarity;
  QLabel* m_similarityNote;
  Section m_hounsfieldSection;
  FigureTable* m_within;
  HistogramPlot* m_errors;
  ProfilePlot* m_profile;
  QPushButton* m_drawProfile;
  Section m_classSection;
  FigureGrid* m_classes;
  Section m_segmentSection;
  SegmentAgreementView* m_segments;
  QLabel* m_segmentNote;
  FigureGrid* m_segmentTable;
  Section m_methodSection;
  FigureGrid* m_methods;
  QLabel* m_methodNote;
  QPushButton* m_drawRemote;
};

}  // namespace lateglow
