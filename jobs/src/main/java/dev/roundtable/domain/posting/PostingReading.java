package dev.roundtable.domain.posting;

import dev.roundtable.domain.Issue;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.location.StatedWorkplace;
import dev.roundtable.domain.requirement.EducationAsked;
import dev.roundtable.domain.requirement.EmploymentStated;
import dev.roundtable.domain.requirement.YearsAsked;
import dev.roundtable.domain.salary.PayRange;
import dev.roundtable.domain.skill.SkillMatch;
import dev.roundtable.domain.title.TitleFacts;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a posting says.
 *
 * @param description its text; empty if it has none
 * @param workplaceOrigin where remote or hybrid is from: {@code workplace}, {@code location},
 *     {@code title} or {@code description}
 * @param workplace what title or description say of it, with spans; nothing where a field says it
 * @param pay ranges in the order of the text they stand in
 * @param payOrigin where the pay stands: {@code field}, {@code pay_text} or {@code description};
 *     the spans of the ranges are of that text
 * @param skills with their spans in the description
 * @param years of experience asked, with their span in the description
 * @param education the least asked, with its span in the description
 * @param employmentType as the source, the title or the description says
 * @param language two letters, such as {@code en}; empty if unclear
 * @param issues what was doubtful
 */
public record PostingReading(
    String description,
    CompanyRef company,
    TitleFacts title,
    LocationFacts location,
    boolean remote,
    boolean hybrid,
    String workplaceOrigin,
    StatedWorkplace workplace,
    List<PayRange> pay,
    String payOrigin,
    List<SkillMatch> skills,
    Optional<YearsAsked> years,
    Optional<EducationAsked> education,
    Optional<EmploymentStated> employmentType,
    String language,
    SortedSet<Issue> issues) {}
