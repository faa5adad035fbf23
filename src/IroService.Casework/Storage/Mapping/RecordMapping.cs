using IroService.Domain.Notifications;
using IroService.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class ReviewRecordMapping : IEntityTypeConfiguration<ReviewRecord>
{
    public void Configure(EntityTypeBuilder<ReviewRecord> builder)
    {
        builder.ToTable("ReviewRecords");
        builder.HasOne(r => r.Review).WithOne().HasForeignKey<ReviewRecord>(r => r.ReviewId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RecordId);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RecordId);
        builder.HasIndex(r => r.ChildId);
        builder.Ignore(r => r.SignedOff);
        builder.Ignore(r => r.Addenda);
        builder.Ignore(r => r.LastSaved);
    }
}

file sealed class RecordAnswerMapping : IEntityTypeConfiguration<RecordAnswer>
{
    public void Configure(EntityTypeBuilder<RecordAnswer> builder)
    {
        builder.ToTable("RecordAnswers");
        builder.Property(a => a.Question).HasMaxLength(RecordAnswer.QuestionLength);
        builder.Property(a => a.Value).HasMaxLength(RecordQuestion.LinesLength);
        builder.HasIndex(a => new { a.RecordId, a.Question }).IsUnique();
    }
}

file sealed class RecordStepMapping : IEntityTypeConfiguration<RecordStep>
{
    public void Configure(EntityTypeBuilder<RecordStep> builder)
    {
        builder.ToTable("RecordSteps");
        builder.Property(s => s.Words).HasMaxLength(RecordStep.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.RecordedById);
        builder.HasIndex(s => s.RecordId);
    }
}
