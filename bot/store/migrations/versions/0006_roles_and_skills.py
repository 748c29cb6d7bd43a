"""What an account may open, and which occupations ask for the same skills."""

from alembic import op
import sqlalchemy as sa

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('coordinator', sa.Column('role', sa.String(), nullable=False, server_default='coordinator'))
    op.add_column('occupation', sa.Column('alike_soc', sa.JSON(), nullable=False, server_default='[]'))


def downgrade() -> None:
    with op.batch_alter_table('coordinator') as batch:
        batch.drop_column('role')
    with op.batch_alter_table('occupation') as batch:
        batch.drop_column('alike_soc')
