using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>How well names, values and ids match the words of a search.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("web-01", "web-01", SearchWords.Exact)]
    [InlineData("WEB-01", "web-01", SearchWords.Exact)]
    [InlineData("web 01", "web-01", SearchWords.Exact)]
    [InlineData("01 web", "web-01", SearchWords.Word)]
    [InlineData("web", "web-01", SearchWords.Prefix)]
    [InlineData("01", "web-01", SearchWords.Word)]
    [InlineData("eb", "web-01", SearchWords.Within)]
    [InlineData("eb 01", "web-01", SearchWords.Within)]
    [InlineData("web01", "web-01", SearchWords.Gapped)]
    [InlineData("web_01", "web-01", SearchWords.Gapped)]
    [InlineData("primarydb", "the-primary-db-2", SearchWords.Gapped)]
    [InlineData("prodction", "production", SearchWords.Near)]
    [InlineData("wb01", "web-01", SearchWords.Near)]
    [InlineData("web-1", "web-01", SearchWords.None)]
    [InlineData("web-01", "web-1", SearchWords.None)]
    [InlineData("web 02", "web-01", SearchWords.None)]
    [InlineData("dev", "deliver-video", SearchWords.None)]
    [InlineData("pdn", "production", SearchWords.None)]
    [InlineData("prdctn", "production", SearchWords.None)]
    [InlineData("web-01", "", SearchWords.None)]
    [InlineData("-", "web-01", SearchWords.Within)]
    [InlineData("--", "web-01", SearchWords.None)]
    public void RankOf_Words_SaysHowWellTheNameMatches(string typed, string name, int rank) => SearchWords.Of(typed).RankOf(name).ShouldBe(rank);

    [Fact]
    public void RankOf_AccentsWrittenInEitherWay_AreTheSame()
    {
        SearchWords.Of("caf\u00e9").RankOf("cafe\u0301-1").ShouldBe(SearchWords.Prefix);
        SearchWords.Of("cafe\u0301").RankOf("caf\u00e9").ShouldBe(SearchWords.Exact);
    }

    [Theory]
    [InlineData("10.1.0.10", "10.1.0.10", SearchWords.Exact)]
    [InlineData("10.1.0.10", "10.1.0.1", SearchWords.Prefix)]
    [InlineData("110.1.0.1", "10.1.0.1", SearchWords.Within)]
    [InlineData("10.1.0.10", "10.1.010", SearchWords.None)]
    [InlineData("critical env:prod", "prod", SearchWords.Word)]
    public void RankOfValue_AnAddressOrTag_IsComparedLetterByLetter(string value, string word, int rank) => SearchWords.RankOfValue(value, word).ShouldBe(rank);

    [Theory]
    [InlineData("0ada41", "ada", SearchWords.None)]
    [InlineData("ada041", "ada", SearchWords.Within)]
    [InlineData("ada041", "ADA041", SearchWords.Exact)]
    public void RankOfId_AnyPartOfAnId_MatchesFromItsStartOnly(string id, string word, int rank) => SearchWords.RankOfId(id, word).ShouldBe(rank);

    [Theory]
    [InlineData(null, "", 0)]
    [InlineData("   ", "", 0)]
    [InlineData("  web   01 ", "web   01", 2)]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9", 8)]
    public void Of_WhatWasTyped_IsSplitIntoWordsAndKept(string? typed, string kept, int words)
    {
        SearchWords.Of(typed).Typed.ShouldBe(kept);
        SearchWords.Of(typed).Words.Length.ShouldBe(words);
    }
}
