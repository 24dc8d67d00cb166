using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>How a method turns the achievement of an indicator into a part of its mark. Its settings are those of methods.csv.</summary>
interface IScoringRule
{
    /// <summary>Of an indicator that has a weight and was not set aside, in a plan that reports achievements.</summary>
    Grade Apply(ValidatedIndicator indicator, PlanHeader header);
}
