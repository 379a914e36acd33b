#include "lab/deployment/c_export.h"

#include <array>

#include "base/check.h"

namespace prune {

namespace {

constexpr std::array<NamedChoice, 3> kWeightForms{{
    {"auto", {"各层按字节数选", "chosen by bytes, layer by layer"}},
    {"dense", {"全部权重", "every weight"}},
    {"sparse", {"只有保留的权重", "kept weights alone"}},
}};

/// Samples of the first part that has some, test before validation before training.
Matrix<double> testSamples(const Experiment& experiment, double most) {
  const Index limit = checkWhole("cSource", "samples", most, 1, 1000);
  for (const std::string_view part : {"test", "validation"})
    if (const Samples samples = experiment.samples(part, static_cast<double>(limit)); samples.values.rows() > 0)
      return samples.values.cast<double>();
  return experiment.samples("train", static_cast<double>(limit)).values.cast<double>();
}

}  // namespace

std::span<const NamedChoice> weightForms() {
  return kWeightForms;
}

std::vector<deploy::SourceFile> cSource(const Deployment& deployment, const CSettings& settings) {
  const Experiment& experiment = deployment.experiment();
  const NamedChoice& weights = findById("cSource", "form", weightForms(), settings.weights);
  const DeviceForm& form = findById("cSource", "device-form", deviceForms(), settings.form);
  const deploy::CSourceOptions options{.name = settings.name,
                                       .forms = static_cast<deploy::WeightForms>(&weights - kWeightForms.data()),
                                       .maker = settings.maker,
                                       .fingerprint = settings.fingerprint,
                                       .classNames = experiment.data().classNames,
                                       .standardisation = experiment.standardisation(),
                                       .samples = testSamples(experiment, settings.samples)};
  return form.id == "int8" ? deploy::cSource(deployment.quantised(), options)
                           : deploy::cSource(deployment.plain(), options);
}

}  // namespace prune
