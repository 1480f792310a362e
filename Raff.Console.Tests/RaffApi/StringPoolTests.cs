using System.Text;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Shared texts of rows.</summary>
public sealed class StringPoolTests
{
    [Fact]
    public void Text_ThatComesAgain_IsTheSameString()
    {
        var pool = new StringPool();
        var texts = Enumerable.Range(0, 1000).Select(number => $"prj_{number:x8}").ToList();
        var first = texts.ConvertAll(text => pool.Get(Encoding.UTF8.GetBytes(text)));

        first.ShouldBe(texts);
        texts.Zip(first).Count(pair => ReferenceEquals(pool.Get(Encoding.UTF8.GetBytes(pair.First)), pair.Second)).ShouldBeGreaterThan(990);
    }

    [Fact]
    public void Texts_Long_AreReadButNotPooled()
    {
        var pool = new StringPool();

        foreach (var number in Enumerable.Range(0, 100_000))
        {
            var text = $"ünïque-{number}";
            pool.Get(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
        }

        var lengthy = new string('x', 1000);
        pool.Get(Encoding.UTF8.GetBytes(lengthy)).ShouldBe(lengthy);
        ReferenceEquals(pool.Get(Encoding.UTF8.GetBytes(lengthy)), pool.Get(Encoding.UTF8.GetBytes(lengthy))).ShouldBeFalse();
    }
}
