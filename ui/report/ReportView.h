#pragma once

#include <QPdfView>

namespace lateglow {

/// The pages of a PDF, one below the other: at a size that reads well, smaller where the window is
/// narrow, until the reader chooses a size.
class ReportView : public QPdfView {
  Q_OBJECT

public:
  explicit ReportView(QWidget* parent = nullptr);
  void zoomBy(double factor);
  void fitToWidth();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void settle();

  bool m_chosen = false;  ///< the reader chose a size
};

}  // namespace lateglow
