using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>The texts of a confirmation about a member: what happens, and what remains.</summary>
/// <param name="Title">The question.</param>
/// <param name="Verb">The text of the button.</param>
/// <param name="IsPermanent">Whether it can't be undone, so that the name must be typed.</param>
/// <param name="Consequences">The consequences, one sentence each.</param>
public sealed record MemberConsequences(string Title, string Verb, bool IsPermanent, ImmutableArray<string> Consequences)
{
    private const int Max = 8;

    /// <summary>Creates the texts for a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="nameOf">A project's name to show.</param>
    public static MemberConsequences Of(MemberQuestion.OfPerson question, Func<ProjectId, string> nameOf)
    {
        var person = question.Person;
        var name = NameText.Of(person.Name);
        return question switch
        {
            MemberQuestion.Suspend =>
                new($"Suspend {name}?", "Suspend", false, ["They can't sign in until they are reactivated. They keep their roles.", .. Keys(question)]),
            MemberQuestion.Reactivate => new($"Reactivate {name}?", "Reactivate", false, ["They can sign in again, with the roles they had."]),
            MemberQuestion.Remove => new($"Remove {name} from the account?", "Remove member", true, [.. Removal(question, nameOf)]),
            MemberQuestion.Cancel { Invitation.Project: var project } => new(
                $"Cancel the invitation of {name}?", "Cancel invitation", false,
                    [$"The link to {(project is { } one ? nameOf(one) : "the account")} in their email stops working."]),
            MemberQuestion.SuspendInProject { Project: var project } => new(
                $"Suspend {name} in {nameOf(project)}?", "Suspend", false,
                    [$"They can't work in {nameOf(project)} until they are reactivated. They keep their role."]),
            MemberQuestion.ReactivateInProject { Project: var project } => new(
                $"Reactivate {name} in {nameOf(project)}?", "Reactivate", false, [$"They can work in {nameOf(project)} again, as {RoleIn(person, project)}."]),
            MemberQuestion.RemoveFromProject { Project: var project } => new(
                $"Remove {name} from {nameOf(project)}?",
                "Remove from project",
                true,
                [
                    $"They immediately lose the role {RoleIn(person, project)} there. What they created stays.",
                    person.Member is null ? "They are not a member of the account, so this may be their last role." : "They stay a member of the account.",
                ]),
            _ => throw new InvalidOperationException("This question needs a form."),
        };
    }

    private static string RoleIn(AccessHolder.Person person, ProjectId project) => NameText.Of(person.Projects[project].Role.Name);

    private static IEnumerable<string> Removal(MemberQuestion.OfPerson question, Func<ProjectId, string> nameOf)
    {
        var person = question.Person;
        var projects = person.Projects.Keys.Select(nameOf).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var lost = person.Account is { } role ? $"the account role {NameText.Of(role.Name)}" : "their membership";
        yield return $"They lose {lost}{(projects.Count == 0 ? "" : $" and their {CountText.Of(projects.Count, "project role")} ({Some(projects)})")}. Their " +
            "sessions end.";
        foreach (var sentence in Keys(question))
        {
            yield return sentence;
        }

        var people = question.Reading.Map.People;
        var invited = people.Where(other => OpenInvitation.Of(other).Length > 0 && person.UserId is not null && Inviters(other).Contains(person.UserId))
            .Select(other => NameText.Of(other.Name)).ToList();
        if (invited.Count > 0)
        {
            yield return $"{CountText.Of(invited.Count, "invitation")} they sent {(invited.Count == 1 ? "stays" : "stay")} open: {Some(invited)}.";
        }

        yield return "Resources they created stay. Inviting them again restores none of this.";
    }

    private static IEnumerable<string> Keys(MemberQuestion.OfPerson question)
    {
        if (question.Reading.Missing.ContainsKey("API keys"))
        {
            yield return "API keys they created keep working. Your key can't read which.";
            yield break;
        }

        var keys = question.Reading.Map.Keys.Where(key => key.Creator?.Id == question.Person.Id)
            .Select(key => key.BlockedReason is { } reason ? $"{NameText.Of(key.Name)} ({reason})" : NameText.Of(key.Name)).ToList();
        yield return keys.Count == 0
            ? "They created no API keys."
            : $"{CountText.Of(keys.Count, "API key")} they created {(keys.Count == 1 ? "stays and keeps" : "stay and keep")} working: {Some(keys)}.";
    }

    private static IEnumerable<string?> Inviters(AccessHolder.Person person) =>
    [
        person.Member is { Status: "pending" } member ? member.InvitedBy : null,
        .. person.Projects.Values.Where(grant => grant.Membership?.Status == "pending").Select(grant => grant.Membership?.InvitedBy),
    ];

    private static string Some(List<string> names) =>
        string.Join(", ", names.Take(Max)) + (names.Count > Max ? $", and {CountText.Of(names.Count - Max)} more" : "");
}
