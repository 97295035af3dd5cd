#pragma once

#include <QDate>
#include <QWidget>

#include "imaging/pacs/PacsFind.h"
#include "imaging/pacs/PacsSettings.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace lateglow {

/// What to ask an archive for: node, patient, dates, modality. Empty fields match everything.
class PacsQueryForm : public QWidget {
  Q_OBJECT

public:
  explicit PacsQueryForm(QWidget* parent = nullptr);

  void setNodes(const std::vector<PacsNode>& nodes);
  [[nodiscard]] QString nodeName() const;
  [[nodiscard]] PacsQuery query() const;

  [[nodiscard]] QComboBox* node() const { return m_node; }
  [[nodiscard]] QLineEdit* patientName() const { return m_patientName; }
  [[nodiscard]] QLineEdit* patientId() const { return m_patientId; }
  [[nodiscard]] QComboBox* period() const { return m_period; }
  [[nodiscard]] QComboBox* modality() const { return m_modality; }
  [[nodiscard]] QPushButton* searchButton() const { return m_search; }

Q_SIGNALS:
  void searchRequested();
  void nodesRequested();

private:
  [[nodiscard]] QString studyDate() const;
  void showPeriod();

  QComboBox* m_node;
  QLineEdit* m_patientName;
  QLineEdit* m_patientId;
  QComboBox* m_period;
  QDateEdit* m_from;
  QDateEdit* m_to;
  QWidget* m_dates;
  QComboBox* m_modality;
  QPushButton* m_search;
};

/// "*name*" for what a person types, unless they wrote wildcards themselves (PS3.4 C.2.2.2.4).
[[nodiscard]] std::string wildcardText(const QString& typed);

}  // namespace lateglow
